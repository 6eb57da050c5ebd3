import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError, InvalidInput } from '#domain/errors';
import { gradeOf } from '#domain/scoring/grade';
import { checkScores, scoreOf } from '#domain/scoring/scores';
import type { StandardsRules } from '#domain/scoring/standards';
import { canonical } from '#platform/database/canonical';
import { idOf } from '#platform/database/ids';
import type { Asked, CaseAtHand } from '../cases/commands.service.js';
import { StandardsService } from '../standards/standards.service.js';
import { ScoreDraft, ScoreSet, type ScoreKind } from './score.entity.js';

/** Sealed score sets: checked whole, graded, hashed, and from then on unchangeable (the database refuses too). */
@Injectable()
export class ScoreSetsService {
  constructor(
    private readonly db: DataSource,
    private readonly standards: StandardsService,
  ) {}

  async rulesOf({ standardsVersionId }: Pick<CaseAtHand, 'standardsVersionId'>): Promise<StandardsRules> {
    if (standardsVersionId) return (await this.standards.get(standardsVersionId)).rules;
    throw new DomainError(
      'SCORING.NO_VERSION',
      'Scores follow a standards version; one is pinned when the application is accepted.',
    );
  }

  /**
   * Seals the draft as it stands and answers the id of the set. The same command seals once: a repeat gets the set that was sealed.
   * @throws InvalidInput naming every criterion that is missing or wrong.
   */
  async seal(at: CaseAtHand, kind: ScoreKind, { user, commandId }: Asked): Promise<string> {
    const id = idOf('score set', at.id, commandId);
    const [rules, draft, sealed] = await Promise.all([
      this.rulesOf(at),
      this.db.getRepository(ScoreDraft).findOneBy({ caseId: at.id, kind }),
      this.db.getRepository(ScoreSet).existsBy({ id }),
    ]);
    if (sealed) return id;
    const scores = draft?.scores ?? [];
    const faults = checkScores(rules, scores);
    if (faults.length > 0) throw new InvalidInput(INCOMPLETE[kind], faults);
    const set = {
      id,
      caseId: at.id,
      kind,
      commandId,
      scores,
      result: gradeOf(rules, scoreOf(rules, scores)),
      sha256: createHash('sha256').update(canonical(scores)).digest('hex'),
      sealedBy: user.id,
      sealedAt: new Date(at.now),
    };
    await this.db.createQueryBuilder().insert().into(ScoreSet).values(set).orIgnore().execute();
    return id;
  }

  async one(id: string): Promise<ScoreSet> {
    const set = await this.db.getRepository(ScoreSet).findOneBy({ id });
    if (!set) throw new DomainError('SCORING.SET_UNKNOWN', 'There is no such sealed score set.', { id });
    return set;
  }

  ofCase(caseId: string): Promise<ScoreSet[]> {
    return this.db.getRepository(ScoreSet).find({ where: { caseId }, order: { sealedAt: 'ASC' } });
  }
}

const INCOMPLETE: Readonly<Record<ScoreKind, string>> = {
  self: 'The self-assessment is not complete; answer every criterion, then declare the programme ready.',
  assessor: 'The scores are not complete; score every criterion, then submit them.',
};
