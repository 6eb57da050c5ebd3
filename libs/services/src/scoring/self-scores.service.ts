import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { CriterionScore } from '#domain/scoring/standards';
import type { CaseAtHand } from '../cases/commands.service.js';
import { CarriedScoresService } from './carried-scores.service.js';

/** The organisation's own sheet, for what changes one line of it. */
@Injectable()
export class SelfScoresService {
  constructor(private readonly carried: CarriedScoresService) {}

  /** As they stand; none before anything was saved. */
  async of(at: Pick<CaseAtHand, 'id' | 'standardsVersionId'>): Promise<readonly CriterionScore[]> {
    return (await this.carried.draft(at, 'self')).scores;
  }

  /** Gives one criterion other points; its comment stays. Answers what it had before, null where that was none. */
  async rescore(
    tx: EntityManager,
    at: CaseAtHand,
    user: User,
    criterion: string,
    points: number,
  ): Promise<number | null> {
    await tx.query(`select from score_draft where case_id = $1 and kind = 'self' for update`, [at.id]);
    const scores = await this.of(at);
    const before = scores.find((each) => each.criterion === criterion);
    const given = before && 'points' in before ? before : undefined;
    const after: CriterionScore = { ...given, criterion, points };
    const others = scores.filter((each) => each.criterion !== criterion);
    await tx.query(
      `insert into score_draft (case_id, kind, scores, saved_by, saved_at, version, standards_version_id)
       values ($1, 'self', $2, $3, $4, 1, $5)
       on conflict (case_id, kind) do update set scores = excluded.scores, saved_by = excluded.saved_by,
         saved_at = excluded.saved_at, standards_version_id = excluded.standards_version_id, version = score_draft.version + 1`,
      [at.id, JSON.stringify([...others, after]), user.id, at.now, at.standardsVersionId],
    );
    return given?.points ?? null;
  }
}
