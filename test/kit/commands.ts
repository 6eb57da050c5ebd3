// Commands with sound data, and states that they lead to, for the specs of the case's rules.
import { day } from '#domain/calendar/dates';
import type { Actor, Command, CommandData, CommandType } from '#domain/cases/commands';
import type { Consequences } from '#domain/cases/consequence';
import { consequencesOf } from '#domain/cases/consequences';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import { silenceFrom } from '#domain/cases/silence-days';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import { DomainError } from '#domain/errors';
import { pence } from '#domain/money/pence';
import type { Grade } from '#domain/scoring/standards';

export const FIRST = day('2005-03-08');
export const SECOND = day('2005-03-09');
export const OFFICE: Actor = { id: 'officer', roles: ['office'] };
export const MANAGER: Actor = { id: 'manager', roles: ['office', 'manager'] };

export const graded = (grade: Grade | null): CommandData['acceptScores'] => ({
  scoreSet: 'set-1',
  result: { grade, overallShown: '88.0', segments: [], margins: [], reasons: [] },
});
export const DATA: CommandData = {
  submitApplication: { programme: 'programme', targetLevel: 'silver', year: 2005 },
  acceptApplication: { standardsVersion: 'version', fee: pence(500_000) },
  declineApplication: { reason: 'no mentoring programme' },
  declareReady: { scoreSet: 'self' },
  withdrawReadiness: { reason: 'papers are missing' },
  nameAssessor: { assessor: 'hart', clearance: 'clear-1' },
  appointSupervisor: { supervisor: 'iqbal', clearance: 'clear-2' },
  proposeVisit: { days: [FIRST, SECOND], place: 'Leeds', by: 'assessor', note: '', today: day('2005-02-01') },
  confirmVisit: { by: 'organisation', today: day('2005-02-02'), estimate: 'estimate' },
  estimateTravel: { estimate: 'estimate', net: pence(22_200), today: day('2005-02-01') },
  agreeEstimate: { estimate: 'estimate', by: 'organisation', note: '', today: day('2005-02-02') },
  bookVisit: { days: [FIRST, SECOND], place: 'Leeds', today: day('2005-02-01') },
  postponeVisit: { reason: 'snow' },
  beginVisit: { today: FIRST },
  abortVisit: { daysDone: [FIRST], reason: 'assessor ill', today: FIRST },
  completeVisit: {
    days: [FIRST, SECOND],
    verbalFeedback: { day: SECOND, to: 'the sponsor', summary: 'well run' },
    today: SECOND,
  },
  approveExpenses: { claim: 'claim', net: pence(22_200) },
  submitScores: { scoreSet: 'set-1' },
  returnScores: { comments: [{ segment: 3, comment: 'which evidence?' }], today: SECOND },
  resubmitScores: { scoreSet: 'set-1', reason: 'evidence added' },
  acceptScores: graded('silver'),
  issueReport: { report: 'report', today: SECOND },
  issueCertificate: { certificate: 'certificate', today: SECOND },
  closeCycle: { today: SECOND },
  withdraw: { by: 'organisation', reason: 'merged' },
  askOrganisation: { what: 'two days', why: 'to book the visit', today: FIRST, days: silenceFrom(FIRST) },
  hearFromOrganisation: { note: 'by telephone', today: SECOND },
  fallDormant: { today: day('2005-06-06') },
  lapse: { today: day('2005-09-04') },
  endAssignment: { reason: 'ill', daysDone: [], today: SECOND },
  scoreFromEvidence: { reason: 'well recorded', today: SECOND },
  repeatVisit: { reason: 'one interview is missing', days: 1, today: SECOND },
  reportConflict: { about: 'assessor', facts: 'advised the sponsor', today: SECOND },
  askForRuling: { supervisor: 'lund', clearance: 'clear-3' },
  ruleOnConflict: { as: 'board', ruling: 'waive', reason: 'small', days: 1, record: 'ruling-1', today: SECOND },
  appointSecondSupervisor: { supervisor: 'lund', clearance: 'clear-5' },
  sendForAccuracy: { draft: 'draft-1', until: day('2005-03-16'), today: SECOND },
  answerAccuracy: { points: [], today: SECOND },
  recordAccuracyChanges: { changes: [{ segment: 3, text: 'corrected' }], today: SECOND },
  expireAccuracy: { today: day('2005-03-17') },
  correctReport: { report: 'report-2', reason: 'a wrong name', today: SECOND },
  reopenReview: { cause: 'correction', reason: 'a score was misread', today: SECOND },
  noteRevocation: { reason: 'false data', today: SECOND },
  lodgeAppeal: { appeal: 'appeal-1', number: 'A-2005-0001/1/1', no: 1, late: false, today: SECOND },
  settleAppeal: { no: 1, outcome: 'upheld', reason: 'a criterion was misread', today: SECOND },
  stepBack: { step: 0, reason: 'pressed too soon', today: SECOND },
  pauseCase: { reason: 'they move house', today: SECOND },
  offerNewStandards: { version: 'version-2', title: 'Standards 2006', today: SECOND },
  answerNewStandards: {
    version: 'version-2',
    title: 'Standards 2006',
    consent: true,
    note: '',
    carried: 30,
    anew: ['2.4'],
    today: SECOND,
  },
  resumeCase: { today: SECOND, silence: null },
};
export const COMMANDS = Object.keys(DATA) as CommandType[];

interface More {
  readonly actor?: Actor;
  readonly data?: unknown;
  readonly expectedSeq?: number;
}
export const ask = (type: CommandType, more: More = {}): Command =>
  ({ type, id: `id of ${type}`, actor: OFFICE, data: DATA[type], ...more }) as Command;

export const refusal = (state: CaseState, command: Command): DomainError => {
  const answer = decide(state, command);
  if (answer instanceof DomainError) return answer;
  throw new Error(`${command.type} was not refused`);
};

export function after(start: CaseState, ...asked: readonly (CommandType | Command)[]): CaseState {
  return asked.reduce((state, each) => {
    const event = decide(state, typeof each === 'string' ? ask(each) : each);
    if (event instanceof DomainError) throw event;
    return evolve(state, event);
  }, start);
}

/** What a command leads to, and what follows from it beside the new state. */
export function following(
  state: CaseState,
  asked: CommandType | Command,
): { readonly next: CaseState; readonly follows: Consequences } {
  const event = decide(state, typeof asked === 'string' ? ask(asked) : asked);
  if (event instanceof DomainError) throw event;
  const next = evolve(state, event);
  return { next, follows: consequencesOf(event, next, state) };
}

export const BOOKING = after(BEGINNING, 'submitApplication', 'acceptApplication', 'declareReady', 'nameAssessor');
export const SCORING = after(BOOKING, 'appointSupervisor', 'bookVisit', 'beginVisit', 'completeVisit');
export const REVIEW = after(SCORING, 'submitScores');
