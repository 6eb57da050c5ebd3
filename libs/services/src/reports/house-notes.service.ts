import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import type { CaseEvent } from '#domain/cases/events';
import { coverageOf, type Counted } from '#domain/interviews/coverage';
import { compareScores } from '#domain/scoring/comparison';
import { visitRulesOf } from '#domain/visits/visit-rules';
import type { HouseNotes, Noted } from '#platform/pdf/report-papers';
import { ComparisonService } from '../scoring/comparison.service.js';
import { ScoreSetsService } from '../scoring/score-sets.service.js';
import { alternativeLine, comparedLines, impartialityNote, reviewNote } from './house-words.js';

/** Of which issued report the house asks: up to its event. */
export interface ReportedAt {
  readonly caseId: string;
  readonly number: string;
  readonly cycle: number;
  readonly seq: number;
  readonly lastDay: LocalDay | null;
}

export interface ToldEvent {
  readonly event: CaseEvent;
  readonly day: LocalDay;
}

const EVENTS = `
  select jsonb_build_object('type', type, 'seq', seq, 'data', data, 'actor', actor) as event,
    to_char(at at time zone 'Europe/London', 'YYYY-MM-DD') as day
  from case_event where case_id = $1 and seq <= $2 order by seq`;
const HEARD = `
  select stakeholder, sum(people)::int as people from interview
  where case_id = $1 and struck_at is null and ($2::date is null or day <= $2::date) group by stakeholder`;
const WAIVERS = `
  select a.name || ' as ' || w.role as who, w.reason, w.granted, coalesce(w.remark, '') as remark,
    to_char(coalesce(w.decided_at, w.proposed_at) at time zone 'Europe/London', 'YYYY-MM-DD') as day
  from conflict_waiver w join assessor a on a.id = w.assessor_id
  where w.case_id = $1 order by w.proposed_at, w.id`;

/** What the house knows of an assessment and no report says. Of interviews only how many there were. */
@Injectable()
export class HouseNotesService {
  constructor(
    private readonly db: DataSource,
    private readonly comparisons: ComparisonService,
    private readonly sets: ScoreSetsService,
  ) {}

  async of(user: User, at: ReportedAt): Promise<HouseNotes> {
    const [told, sets, comparison, heard, waivers] = await Promise.all([
      this.db.query<readonly ToldEvent[]>(EVENTS, [at.caseId, at.seq]),
      this.sets.ofCase(at.caseId),
      this.comparisons.ofCase(user, at.number, at.cycle),
      this.db.query<readonly Counted[]>(HEARD, [at.caseId, at.lastDay]),
      this.db.query<readonly WaiverTold[]>(WAIVERS, [at.caseId]),
    ]);
    const { rules, self } = comparison;
    const accepted = told.findLast(({ event }) => event.type === 'ScoresAccepted')?.event;
    const assessors = sets.filter(({ kind }) => kind === 'assessor');
    const index = assessors.findIndex(
      (set) => accepted?.type === 'ScoresAccepted' && set.id === accepted.data.scoreSet,
    );
    const scores = assessors[index]?.scores ?? null;
    const alternatives = comparison.alternatives.filter(({ setNo }) => setNo <= index + 1);
    const beside = alternatives.filter(({ setNo }) => setNo === index + 1).map(({ score }) => score);
    return {
      compared: comparedLines(compareScores(rules, { self, assessor: scores, alternatives: beside })),
      alternatives: alternatives.map((each) => alternativeLine(each, rules, assessors[each.setNo - 1]?.scores ?? [])),
      review: told.flatMap(reviewNote),
      interviews: coverageOf(visitRulesOf(rules.visit).coverage, [], heard)
        .filter(({ heard: there, target }) => there + target > 0)
        .map(({ stakeholder, heard: there, target }) => ({ kind: stakeholder, heard: there, target })),
      impartiality: inOrder([...told.flatMap(impartialityNote), ...waivers.map(waived)]),
    };
  }
}

interface WaiverTold {
  readonly who: string;
  readonly reason: string;
  readonly granted: boolean | null;
  readonly remark: string;
  readonly day: LocalDay;
}

const STANDING = new Map([
  [true, 'granted'],
  [false, 'refused'],
  [null, 'proposed'],
]);

const waived = ({ who, reason, granted, remark, day }: WaiverTold): Noted => ({
  day,
  words: `Waiver for ${who} ${STANDING.get(granted) ?? ''}: ${reason} ${remark}`.trim(),
});

const inOrder = (notes: readonly Noted[]): readonly Noted[] =>
  [...notes].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
