import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mapScores, type Mapped } from '#domain/standards/mapping';
import type { CriterionScore } from '#domain/scoring/standards';
import { StandardsService } from '../standards/standards.service.js';
import { ScoreDraft, type ScoreKind } from './score.entity.js';

interface Judged {
  readonly id: string;
  readonly standardsVersionId: string | null;
}

export interface DraftAtHand {
  /** 0 before anything was saved. */
  readonly version: number;
  readonly scores: readonly CriterionScore[];
}

/** Score sheets as they stand under the version that is pinned now: what was written under an older one is carried over as it is read. */
@Injectable()
export class CarriedScoresService {
  constructor(
    private readonly db: DataSource,
    private readonly standards: StandardsService,
  ) {}

  async draft({ id, standardsVersionId }: Judged, kind: ScoreKind): Promise<DraftAtHand> {
    const kept = await this.db.getRepository(ScoreDraft).findOneBy({ caseId: id, kind });
    if (!kept) return { version: 0, scores: [] };
    const { version, scores, standardsVersionId: writtenBy } = kept;
    if (writtenBy === null || standardsVersionId === null || writtenBy === standardsVersionId)
      return { version, scores };
    return { version, scores: (await this.mapped(scores, writtenBy, standardsVersionId)).scores };
  }

  /** What would become of the organisation's own sheet under another version. */
  async preview(at: Judged & { readonly standardsVersionId: string }, newerId: string): Promise<Mapped> {
    const { scores } = await this.draft(at, 'self');
    return this.mapped(scores, at.standardsVersionId, newerId);
  }

  private async mapped(scores: readonly CriterionScore[], olderId: string, newerId: string): Promise<Mapped> {
    const [older, newer] = await Promise.all([this.standards.get(olderId), this.standards.get(newerId)]);
    return mapScores(scores, older.rules, newer.rules, await this.standards.originsBetween(older, newer));
  }
}
