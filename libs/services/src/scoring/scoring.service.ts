import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Operation, User } from '#domain/access/permissions';
import type { SegmentComment } from '#domain/cases/commands';
import { DomainError, InvalidInput, type FieldFault } from '#domain/errors';
import { gradeOf, type GradeResult } from '#domain/scoring/grade';
import { projectionOf, type Projection } from '#domain/scoring/projection';
import { checkScores, scoreOf } from '#domain/scoring/scores';
import type { CriterionScore, StandardsRules } from '#domain/scoring/standards';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked, type CaseAtHand } from '../cases/commands.service.js';
import { CarriedScoresService } from './carried-scores.service.js';
import type { ScoreKind } from './score.entity.js';
import { EDITABLE_AT, ScoreSetsService } from './score-sets.service.js';
import { digestOf } from './seal-digest.js';

export interface ScoreSheet {
  readonly kind: ScoreKind;
  /** 0 before anything was saved. */
  readonly version: number;
  readonly scores: readonly CriterionScore[];
  readonly rules: StandardsRules;
  /** What the scores come to; null while criteria are missing. */
  readonly grade: GradeResult | null;
  /** Of the organisation's own sheet: where it stands and what would reach each grade; null where it cannot be added up. */
  readonly projection: Projection | null;
  /** What is still missing or wrong. */
  readonly open: readonly FieldFault[];
  readonly editable: boolean;
}

export interface SealedSet {
  readonly id: string;
  readonly kind: ScoreKind;
  readonly sealedAt: string;
  readonly sealedBy: string;
  readonly sha256: string;
  /** By which rule the hash was reckoned. */
  readonly digest: number;
  /** What is kept is what was sealed. */
  readonly holds: boolean;
  readonly result: GradeResult;
}

interface Sheet {
  readonly read: Operation;
  readonly save: Operation;
}

const SHEETS: Readonly<Record<ScoreKind, Sheet>> = {
  self: { read: 'readSelfScores', save: 'saveSelfScores' },
  assessor: { read: 'readScores', save: 'saveScores' },
};

/** Score sheets and what is done with them: saved, sealed, returned by segment, resubmitted, accepted. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly sets: ScoreSetsService,
    private readonly carried: CarriedScoresService,
  ) {}

  async sheet(user: User, number: string, cycle: number, kind: ScoreKind): Promise<ScoreSheet> {
    const at = await this.commands.open(user, SHEETS[kind].read, number, cycle);
    const [rules, { version, scores }] = await Promise.all([this.sets.rulesOf(at), this.carried.draft(at, kind)]);
    const open = checkScores(rules, scores);
    return {
      kind,
      version,
      scores,
      rules,
      open,
      grade: open.length === 0 ? gradeOf(rules, scoreOf(rules, scores)) : null,
      projection: kind === 'self' ? projectionOf(rules, scores) : null,
      editable: this.sets.isOpen(at, kind),
    };
  }

  /**
   * Saves a draft, which may be incomplete.
   * @throws InvalidInput for a wrong score; DomainError `SCORING.CHANGED` when somebody saved in between.
   */
  async save(
    user: User,
    number: string,
    cycle: number,
    kind: ScoreKind,
    scores: readonly CriterionScore[],
    expectedVersion: number,
  ): Promise<{ readonly version: number }> {
    const at = await this.commands.open(user, SHEETS[kind].save, number, cycle);
    this.refuseOutside(at, kind);
    const wrong = checkScores(await this.sets.rulesOf(at), scores).filter((fault) => fault.pointer !== '/scores');
    if (wrong.length > 0) throw new InvalidInput('These scores cannot be saved; correct the criteria named.', wrong);
    const rows = await this.db.query<readonly { version: number }[]>(
      `insert into score_draft (case_id, kind, scores, saved_by, saved_at, version, standards_version_id)
       values ($1, $2, $3, $4, $5, 1, $7)
       on conflict (case_id, kind) do update set scores = excluded.scores, saved_by = excluded.saved_by,
         saved_at = excluded.saved_at, standards_version_id = excluded.standards_version_id, version = score_draft.version + 1 where score_draft.version = $6
       returning version`,
      [at.id, kind, JSON.stringify(scores), user.id, at.now, expectedVersion, at.standardsVersionId],
    );
    if (rows[0]) return rows[0];
    throw new DomainError(
      'SCORING.CHANGED',
      'Somebody saved these scores since you opened them; load them again before you save.',
      {
        seen: expectedVersion,
      },
    );
  }

  submit(asked: Asked): Promise<Answer> {
    return this.commands.perform(asked, 'submitScores', async (at) => ({
      scoreSet: await this.sets.seal(at, 'assessor', asked),
    }));
  }

  returnScores(asked: Asked, { comments }: { readonly comments: readonly SegmentComment[] }): Promise<Answer> {
    return this.commands.perform(asked, 'returnScores', async (at) => {
      await this.checkSegments(at, comments);
      return { comments, today: at.today };
    });
  }

  resubmit(asked: Asked, { reason }: { readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'resubmitScores', async (at) => ({
      scoreSet: await this.sets.seal(at, 'assessor', asked),
      reason,
    }));
  }

  /** Accepts the sealed set under review; its grade becomes the case's. */
  accept(asked: Asked): Promise<Answer> {
    return this.commands.perform(asked, 'acceptScores', async ({ state }) => {
      const set = await this.sets.one(state.scoreSet ?? '');
      return { scoreSet: set.id, result: set.result, endsAbsence: true };
    });
  }

  async sealedSets(user: User, number: string, cycle: number): Promise<readonly SealedSet[]> {
    const at = await this.commands.open(user, 'readScores', number, cycle);
    const sets = await this.sets.ofCase(at.id);
    return sets.map(({ id, kind, sealedAt, sealedBy, sha256, result, ...set }) => ({
      ...{ id, kind, sealedAt: sealedAt.toISOString(), sealedBy, sha256, result },
      ...{ digest: set.digest, holds: digestOf(set) === sha256 },
    }));
  }

  private refuseOutside({ state }: CaseAtHand, kind: ScoreKind): void {
    if (this.sets.isOpen({ state }, kind)) return;
    throw new DomainError(
      'SCORING.SET_SEALED',
      'These scores cannot be changed at this stage of the case; what was submitted is sealed.',
      {
        stage: state.stage,
        possibleAt: EDITABLE_AT[kind],
      },
    );
  }

  private async checkSegments(at: CaseAtHand, comments: readonly SegmentComment[]): Promise<void> {
    const known = (await this.sets.rulesOf(at)).segments.map(({ no }) => no);
    const faults = comments.flatMap(({ segment }, index) =>
      known.includes(segment)
        ? []
        : [
            {
              pointer: `/comments/${index}/segment`,
              message: `The standards have no segment ${segment}; choose one of ${known.join(', ')}.`,
            },
          ],
    );
    if (faults.length > 0) throw new InvalidInput('The comments name a segment that does not exist.', faults);
  }
}
