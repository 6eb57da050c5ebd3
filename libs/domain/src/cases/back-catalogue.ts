// A case of the time before this system, as the events that it would have had (docs/process.md, Back catalogue). What the old
// papers do not say is said to be unknown; its days are the papers' own.
import { londonInstant, type LocalDay } from '../calendar/dates.js';
import type { Pence } from '../money/pence.js';
import type { Grade } from '../scoring/standards.js';
import type { Actor, CommandData, CommandType } from './commands.js';
import { EVENT_OF, type CaseEvent } from './events.js';
import type { ToldEvent } from './retell.js';

export interface OldCase {
  readonly programme: string;
  readonly targetLevel: Grade;
  readonly year: number;
  readonly appliedOn: LocalDay;
  readonly acceptedOn: LocalDay;
  readonly standardsVersion: string;
  readonly fee: Pence;
  readonly assessor: string | null;
  readonly supervisor: string | null;
  readonly visitDays: readonly LocalDay[];
  readonly place: string;
  readonly reportOn: LocalDay | null;
  /** Such as `88.4`. */
  readonly overall: string;
  readonly grade: Grade | null;
  readonly certificateOn: LocalDay | null;
  /** Empty where it is not known. */
  readonly certificateNo: string;
  readonly withdrawnOn: LocalDay | null;
  readonly closedOn: LocalDay | null;
}

/** Ids of what stands behind the events: sealed scores, report and certificate. */
export interface OldPapers {
  readonly scores: string;
  readonly report: string;
  readonly certificate: string;
}

type Step = {
  readonly [T in CommandType]: { readonly does: T; readonly on: LocalDay; readonly data: CommandData[T] };
}[CommandType];

/** Stands where the files of the time before say nothing. */
export const UNKNOWN = 'not on record';
/** The command ids of what was taken over begin with it: the mark of an imported event. */
export const IMPORTED = 'import/';

const after = (steps: readonly (Step | false)[]): readonly Step[] => steps.filter((step) => step !== false);

function untilTheVisit(old: OldCase, { scores }: OldPapers): readonly Step[] {
  const { programme, targetLevel, year, appliedOn, acceptedOn, assessor, supervisor } = old;
  const clearance = UNKNOWN;
  return after([
    { does: 'submitApplication', on: appliedOn, data: { programme, targetLevel, year } },
    {
      does: 'acceptApplication',
      on: acceptedOn,
      data: { standardsVersion: old.standardsVersion, fee: old.fee },
    },
    assessor !== null && { does: 'declareReady', on: acceptedOn, data: { scoreSet: scores } },
    assessor !== null && { does: 'nameAssessor', on: acceptedOn, data: { assessor, clearance } },
    supervisor !== null && { does: 'appointSupervisor', on: acceptedOn, data: { supervisor, clearance } },
  ]);
}

function visit({ visitDays, place, acceptedOn }: OldCase, today: LocalDay): readonly Step[] {
  const [first, last] = [visitDays[0], visitDays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const verbalFeedback = { day: last, to: UNKNOWN, summary: UNKNOWN };
  return after([
    { does: 'bookVisit', on: acceptedOn, data: { days: visitDays, place, today: acceptedOn, reason: UNKNOWN } },
    first <= today && { does: 'beginVisit', on: first, data: { today: first } },
    last < today && { does: 'completeVisit', on: last, data: { days: visitDays, verbalFeedback, today: last } },
  ]);
}

function outcome(old: OldCase, { scores, report, certificate }: OldPapers): readonly Step[] {
  const { reportOn, grade, overall, certificateOn, closedOn } = old;
  if (reportOn === null) return [];
  const result = { grade, overallShown: overall, segments: [], margins: [], reasons: [] };
  return after([
    { does: 'submitScores', on: reportOn, data: { scoreSet: scores } },
    { does: 'acceptScores', on: reportOn, data: { scoreSet: scores, result } },
    { does: 'issueReport', on: reportOn, data: { report, today: reportOn } },
    certificateOn !== null && {
      does: 'issueCertificate',
      on: certificateOn,
      data: { certificate, today: certificateOn },
    },
    closedOn !== null && { does: 'closeCycle', on: closedOn, data: { today: closedOn } },
  ]);
}

/** @param number of the case; with the place of each event it is that event's command id. */
export function oldEvents(
  old: OldCase,
  papers: OldPapers,
  { number, actor, today }: { readonly number: string; readonly actor: Actor; readonly today: LocalDay },
): readonly ToldEvent[] {
  const { withdrawnOn } = old;
  const steps = after([
    ...untilTheVisit(old, papers),
    ...visit(old, today),
    ...outcome(old, papers),
    withdrawnOn !== null && { does: 'withdraw', on: withdrawnOn, data: { by: 'organisation', reason: UNKNOWN } },
  ]);
  return steps.map(({ does, on, data }, index) => ({
    at: londonInstant(on, '12:00'),
    event: {
      ...{ type: EVENT_OF[does], seq: index + 1, commandId: `${IMPORTED}${number}/${index + 1}` },
      ...{ actor, data },
    } as CaseEvent,
  }));
}

export interface OldFault {
  readonly about: keyof OldCase;
  readonly words: string;
}

const DAYS_IN_ORDER = ['appliedOn', 'acceptedOn', 'reportOn', 'certificateOn', 'closedOn'] as const;
const WORDS = {
  appliedOn: 'application',
  acceptedOn: 'acceptance',
  reportOn: 'report',
  certificateOn: 'certificate',
  closedOn: 'closing',
} as const;

/** Everything that does not fit together in what the file says of one case. */
export function faultsOfOld(old: OldCase, today: LocalDay): readonly OldFault[] {
  return [...order(old, today), ...people(old), ...ending(old, today)];
}

function order(old: OldCase, today: LocalDay): readonly OldFault[] {
  const faults: OldFault[] = [];
  let before: (typeof DAYS_IN_ORDER)[number] | undefined;
  for (const about of DAYS_IN_ORDER) {
    const on = old[about];
    if (on === null) continue;
    const earlier = before && old[before];
    if (on > today) faults.push({ about, words: 'is still to come.' });
    if (before && earlier && on < earlier)
      faults.push({ about, words: `lies before the day of the ${WORDS[before]}.` });
    before = about;
  }
  const [first, last] = [old.visitDays[0], old.visitDays.at(-1)];
  if (first !== undefined && first < old.acceptedOn)
    faults.push({ about: 'visitDays', words: 'lies before the day of the acceptance.' });
  if (first !== undefined && last !== undefined && last < first)
    faults.push({ about: 'visitDays', words: 'has its last day before its first.' });
  if (old.reportOn !== null && last !== undefined && old.reportOn < last)
    faults.push({ about: 'reportOn', words: 'lies before the last day of the visit.' });
  return faults;
}

function people({ assessor, supervisor, visitDays, reportOn }: OldCase): readonly OldFault[] {
  const faults: OldFault[] = [];
  if (assessor !== null && assessor === supervisor)
    faults.push({ about: 'supervisor', words: 'is the assessor of the same case; they are two people.' });
  if (visitDays.length > 0 && assessor === null)
    faults.push({ about: 'assessor', words: 'is empty; a visit has its assessor.' });
  if (reportOn !== null && visitDays.length === 0)
    faults.push({ about: 'visitDays', words: 'is empty; a report has its visit.' });
  if (reportOn !== null && supervisor === null)
    faults.push({ about: 'supervisor', words: 'is empty; a report has its supervisor.' });
  return faults;
}

function ending(old: OldCase, today: LocalDay): readonly OldFault[] {
  const { reportOn, grade, certificateOn, closedOn, withdrawnOn, overall, visitDays } = old;
  const faults: OldFault[] = [];
  if (reportOn === null && (grade ?? certificateOn ?? closedOn) !== null)
    faults.push({ about: 'reportOn', words: 'is empty; grade, certificate and closing come after the report.' });
  if (reportOn !== null && overall === '')
    faults.push({ about: 'overall', words: 'is empty; a report has its score.' });
  if (certificateOn !== null && grade === null)
    faults.push({ about: 'grade', words: 'is empty; a certificate has its grade.' });
  if (old.certificateNo !== '' && certificateOn === null)
    faults.push({ about: 'certificateOn', words: 'is empty; a certificate with a number has its day.' });
  if (closedOn !== null && grade !== null && certificateOn === null)
    faults.push({ about: 'certificateOn', words: 'is empty; what was awarded is closed after its certificate.' });
  if (reportOn !== null && withdrawnOn !== null)
    faults.push({ about: 'withdrawnOn', words: 'is filled in; nothing is withdrawn after its report.' });
  if (visitDays.includes(today)) faults.push({ about: 'visitDays', words: 'is under way today; import it tomorrow.' });
  return faults;
}
