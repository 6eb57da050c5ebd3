import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, type User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { followUp, underReview, type FollowUp, type Outcome } from '#domain/scoring/alternatives';
import { compareScores, type Comparison } from '#domain/scoring/comparison';
import type { CriterionScore, StandardsRules } from '#domain/scoring/standards';
import { instantOf } from '#platform/database/instant-of';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import type { ScoreSet } from './score.entity.js';
import { ScoreSetsService } from './score-sets.service.js';

export interface AlternativeOnPage {
  readonly id: string;
  readonly version: number;
  /** Which of the assessor's sets it stands beside, from 1. */
  readonly setNo: number;
  readonly score: CriterionScore;
  readonly comment: string;
  readonly resolution: string;
  readonly by: string;
  readonly madeAt: Instant;
  readonly outcome: Outcome;
  readonly settledAt: Instant | null;
  /** What the assessor's next set says; null where there is none yet. */
  readonly then: FollowUp | null;
  /** Given by the reader, and still to be changed. */
  readonly mine: boolean;
}

export interface ScoreComparison extends Comparison {
  readonly rules: StandardsRules;
  readonly self: readonly CriterionScore[] | null;
  /** The set under review, or the last one sealed. */
  readonly assessor: readonly CriterionScore[] | null;
  readonly setNo: number;
  readonly sealedAt: Instant | null;
  readonly alternatives: readonly AlternativeOnPage[];
  readonly mayDiffer: boolean;
}

interface Stored extends Omit<AlternativeOnPage, 'setNo' | 'outcome' | 'then' | 'mine'> {
  readonly set: string;
  readonly madeBy: string;
  readonly settled: 'accepted' | 'returned' | null;
}

const ALTERNATIVES = `
  select x.id, x.version, x.score_set_id as set, x.score, x.comment, x.resolution, x.made_by as "madeBy", a.name as by,
    ${instantOf('x.made_at')} as "madeAt", e.settled, e.at as "settledAt"
  from alternative_score x join account a on a.id = x.made_by left join lateral (
    select case e.type when 'ScoresAccepted' then 'accepted' else 'returned' end as settled, ${instantOf('e.at')} as at
    from case_event e where e.case_id = x.case_id and e.seq > x.made_seq and e.type in ('ScoresAccepted', 'ScoresReturned', 'VisitToRepeat')
      and e.seq < (select coalesce(min(n.seq), 2147483647) from case_event n
        where n.case_id = x.case_id and n.seq > x.made_seq and n.type in ('ScoresSubmitted', 'ScoresResubmitted'))
    order by e.seq desc limit 1) e on true
  where x.case_id = $1 and x.withdrawn_at is null order by x.made_at, x.id`;

/** The organisation's sealed scores, the assessor's and the supervisor's beside each other. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly sets: ScoreSetsService,
  ) {}

  async ofCase(user: User, number: string, cycle: number): Promise<ScoreComparison> {
    const at = await this.commands.open(user, 'readScores', number, cycle);
    const [rules, sets, stored] = await Promise.all([
      this.sets.rulesOf(at),
      this.sets.ofCase(at.id),
      this.db.query<readonly Stored[]>(ALTERNATIVES, [at.id]),
    ]);
    const self = may(user, 'readSelfScores', at) ? (sets.findLast(({ kind }) => kind === 'self') ?? null) : null;
    const assessors = sets.filter(({ kind }) => kind === 'assessor');
    const current = assessors.find(({ id }) => id === at.state.scoreSet) ?? assessors.at(-1) ?? null;
    const alternatives = stored
      .map((each) => onPage(each, user, at, assessors))
      .filter(({ outcome }) => outcome !== 'open' || !isOnlyAssessor(user, at));
    const setNo = current ? assessors.indexOf(current) + 1 : 0;
    const beside = alternatives.filter((each) => each.setNo === setNo).map(({ score }) => score);
    const [own, theirs] = [self?.scores ?? null, current?.scores ?? null];
    return {
      ...compareScores(rules, { self: own, assessor: theirs, alternatives: beside }),
      ...{ rules, self: own, assessor: theirs, setNo, alternatives },
      sealedAt: (current?.sealedAt.toISOString() ?? null) as Instant | null,
      mayDiffer: current !== null && may(user, 'keepAlternatives', at) && underReview(at.state, current.id),
    };
  }
}

/** The assessor reads what the supervisor would have scored once the review is given, not while it is being made. */
const isOnlyAssessor = (user: User, at: CaseAtHand): boolean =>
  user.assessorId !== null && user.assessorId === at.assessorId && !may(user, 'keepAlternatives', at);

function onPage(
  { set, settled, settledAt, madeBy, ...row }: Stored,
  user: User,
  { state }: CaseAtHand,
  assessors: readonly ScoreSet[],
): AlternativeOnPage {
  const index = assessors.findIndex(({ id }) => id === set);
  const open = underReview(state, set);
  const scoreIn = (of: ScoreSet | undefined): CriterionScore | undefined =>
    of?.scores.find(({ criterion }) => criterion === row.score.criterion);
  return {
    ...row,
    setNo: index + 1,
    outcome: open ? 'open' : (settled ?? 'returned'),
    settledAt: open ? null : settledAt,
    then: followUp(row.score, scoreIn(assessors[index]), scoreIn(assessors[index + 1])),
    mine: open && madeBy === user.id,
  };
}
