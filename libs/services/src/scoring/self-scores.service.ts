import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { CriterionScore } from '#domain/scoring/standards';
import type { CaseAtHand } from '../cases/commands.service.js';
import { ScoreDraft } from './score.entity.js';

/** The organisation's own sheet, for what changes one line of it. */
@Injectable()
export class SelfScoresService {
  constructor(private readonly db: DataSource) {}

  /** As they stand; none before anything was saved. */
  async of({ id }: Pick<CaseAtHand, 'id'>): Promise<readonly CriterionScore[]> {
    const draft = await this.db.getRepository(ScoreDraft).findOneBy({ caseId: id, kind: 'self' });
    return draft?.scores ?? [];
  }

  /** Gives one criterion other points; its comment stays. Answers what it had before, null where that was none. */
  async rescore(
    tx: EntityManager,
    at: CaseAtHand,
    user: User,
    criterion: string,
    points: number,
  ): Promise<number | null> {
    const [draft] = await tx.query<readonly { scores: readonly CriterionScore[] }[]>(
      `select scores from score_draft where case_id = $1 and kind = 'self' for update`,
      [at.id],
    );
    const scores = draft?.scores ?? [];
    const before = scores.find((each) => each.criterion === criterion);
    const given = before && 'points' in before ? before : undefined;
    const after: CriterionScore = { ...given, criterion, points };
    const others = scores.filter((each) => each.criterion !== criterion);
    await tx.query(
      `insert into score_draft (case_id, kind, scores, saved_by, saved_at, version) values ($1, 'self', $2, $3, $4, 1)
       on conflict (case_id, kind) do update set scores = excluded.scores, saved_by = excluded.saved_by,
         saved_at = excluded.saved_at, version = score_draft.version + 1`,
      [at.id, JSON.stringify([...others, after]), user.id, at.now],
    );
    return given?.points ?? null;
  }
}
