import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Stage } from '#domain/cases/stages';
import { DomainError, InvalidInput } from '#domain/errors';
import { gradeOf } from '#domain/scoring/grade';
import { checkScores, scoreOf } from '#domain/scoring/scores';
import type { StandardsRules } from '#domain/scoring/standards';
import { unsupported } from '#domain/scoring/supported';
import { idOf } from '#platform/database/ids';
import { prepared } from '#platform/database/prepared';
import type { Asked, CaseAtHand } from '../cases/commands.service.js';
import { StandardsService } from '../standards/standards.service.js';
import { CarriedScoresService } from './carried-scores.service.js';
import { ScoreSet, type ScoreKind, type SealedInterview, type SealedSupport } from './score.entity.js';
import { DIGEST, digestOf } from './seal-digest.js';

export const EDITABLE_AT: Readonly<Record<ScoreKind, readonly Stage[]>> = {
  self: ['IN_HOUSE_REVIEW'],
  assessor: ['BOOKED', 'VISIT', 'SCORING', 'REWORK'],
};

interface Support {
  readonly sealed: boolean;
  readonly evidence: readonly SealedSupport[];
  readonly interviews: readonly SealedInterview[];
}

const SUPPORT = prepared(`
  select exists (select from score_set where id = $1) as sealed,
    (select coalesce(jsonb_agg(jsonb_build_object('criterion', s.criterion, 'document', s.document_id, 'pages', s.pages)
        order by s.criterion, s.document_id), '[]')
       from score_evidence s join evidence_document d on d.id = s.document_id and d.removed_why is null
       where s.case_id = $2 and s.kind = $3) as evidence,
    (select coalesce(jsonb_agg(jsonb_build_object('criterion', l.criterion, 'interview', l.interview_id)
        order by l.criterion, l.interview_id), '[]')
       from score_interview l join interview i on i.id = l.interview_id and i.struck_at is null
       where l.case_id = $2 and l.unlinked_at is null and $3 = 'assessor') as interviews`);

/** Sealed score sets: checked whole, graded, hashed, and from then on unchangeable (the database refuses too). */
@Injectable()
export class ScoreSetsService {
  constructor(
    private readonly db: DataSource,
    private readonly standards: StandardsService,
    private readonly carried: CarriedScoresService,
  ) {}

  /** While it is, its scores and what goes along with them may change. */
  isOpen({ state }: Pick<CaseAtHand, 'state'>, kind: ScoreKind): boolean {
    return EDITABLE_AT[kind].includes(state.stage);
  }

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
    const [rules, draft, known] = await Promise.all([
      this.rulesOf(at),
      this.carried.draft(at, kind),
      this.supportOf(at, kind, id),
    ]);
    if (known.sealed) return id;
    const { scores } = draft;
    const needed = kind === 'assessor' && rules.evidence?.scoresNeedEvidence === true;
    const faults = [
      ...checkScores(rules, scores),
      ...(needed
        ? unsupported(
            rules,
            scores,
            new Set([...known.evidence, ...known.interviews].map(({ criterion }) => criterion)),
          )
        : []),
    ];
    if (faults.length > 0) throw new InvalidInput(INCOMPLETE[kind], faults);
    const sealed = { digest: DIGEST, scores, evidence: known.evidence, interviews: known.interviews };
    const set = {
      id,
      caseId: at.id,
      kind,
      commandId,
      ...sealed,
      result: gradeOf(rules, scoreOf(rules, scores)),
      sha256: digestOf(sealed),
      sealedBy: user.id,
      sealedAt: new Date(at.now),
    };
    await this.db.createQueryBuilder().insert().into(ScoreSet).values(set).orIgnore().execute();
    return id;
  }

  /** What supports the scores now, and whether this very set is sealed already. */
  private async supportOf({ id }: CaseAtHand, kind: ScoreKind, setId: string): Promise<Support> {
    const [support] = await this.db.query<readonly Support[]>(SUPPORT, [setId, id, kind]);
    return support ?? { sealed: false, evidence: [], interviews: [] };
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
