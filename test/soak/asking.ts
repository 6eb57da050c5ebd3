// A command as somebody might give it at this state of a case: mostly sound data, now and then nonsense, by a person or the system.
import { PERMISSIONS, type Operation } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import {
  SYSTEM,
  type Actor,
  type Command,
  type CommandData,
  type CommandType,
  type Role,
  type TimedCommand,
} from '#domain/cases/commands';
import { CONCERNED } from '#domain/cases/conflict';
import { afterPause, silenceFrom } from '#domain/cases/silence-days';
import type { CaseState } from '#domain/cases/state';
import { lastStep } from '#domain/cases/steps';
import { pence } from '#domain/money/pence';
import { GRADES, type Grade } from '#domain/scoring/standards';
import { plus } from './days.js';
import type { Chance } from './random.js';

/** Of a register long enough that somebody without a part in the case is always left. */
const PEOPLE = Array.from({ length: 30 }, (_each, index) => `assessor ${index + 1}`);
const grades: readonly (Grade | null)[] = [null, ...GRADES];

/** Days to come, or by mistake one too few, twice the same, or in the past. */
function days(chance: Chance, { daysNeeded, heldDays }: CaseState, today: LocalDay): readonly LocalDay[] {
  const first = plus(today, chance.happens(5) ? -1 : chance.whole(0, 20));
  const missing = Math.max(daysNeeded - heldDays.length, 1) - (chance.happens(5) ? 1 : 0);
  return Array.from({ length: missing }, (_each, index) =>
    plus(first, index * (chance.happens(5) ? 0 : chance.whole(1, 4))),
  );
}

/** Of the booked days those that have come, with now and then one that has not. */
const held = (chance: Chance, { bookedDays }: CaseState, today: LocalDay): readonly LocalDay[] =>
  bookedDays.filter((each) => each <= today || chance.happens(3));

type Makers = { readonly [K in CommandType]: (chance: Chance, state: CaseState, today: LocalDay) => CommandData[K] };

const reason = 'As it was found.';
const DATA: Makers = {
  submitApplication: () => ({ programme: 'programme', targetLevel: 'silver', year: 2005 }),
  acceptApplication: () => ({ standardsVersion: 'version', fee: pence(500_000) }),
  declineApplication: () => ({ reason }),
  declareReady: (chance) => ({ scoreSet: `self-${chance.whole(1, 99)}` }),
  withdrawReadiness: () => ({ reason }),
  nameAssessor: (chance) => ({ assessor: chance.of(PEOPLE), clearance: 'clear' }),
  appointSupervisor: (chance) => ({ supervisor: chance.of(PEOPLE), clearance: 'clear' }),
  appointSecondSupervisor: (chance) => ({ supervisor: chance.of(PEOPLE), clearance: 'clear' }),
  proposeVisit: (chance, state, today) => ({
    ...{
      days: days(chance, state, today),
      place: 'York',
      by: chance.of(['organisation', 'assessor', 'office']),
      note: '',
      today,
    },
  }),
  confirmVisit: (chance, { estimate }, today) => ({
    ...{ by: chance.of(['organisation', 'assessor']), today },
    ...(estimate && chance.happens(60) ? { estimate: estimate.id } : {}),
  }),
  estimateTravel: (chance, _state, today) => ({
    estimate: `estimate-${chance.whole(1, 99)}`,
    net: pence(20_000),
    today,
  }),
  agreeEstimate: (chance, { estimate }, today) => ({
    ...{ estimate: chance.happens(95) ? (estimate?.id ?? '') : 'another', by: 'organisation', note: '', today },
  }),
  bookVisit: (chance, state, today) => ({
    ...{ days: days(chance, state, today), place: 'York', today, supervisorAttends: chance.happens(30) },
  }),
  postponeVisit: () => ({ reason }),
  beginVisit: (_chance, _state, today) => ({ today }),
  abortVisit: (chance, state, today) => ({
    daysDone: held(chance, state, today).slice(0, chance.whole(0, 1)),
    reason,
    today,
  }),
  completeVisit: (chance, state, today) => ({
    days: held(chance, state, today),
    verbalFeedback: { day: today, to: 'the sponsor', summary: 'Well run.' },
    today,
  }),
  approveExpenses: () => ({ claim: 'claim', net: pence(22_200) }),
  submitScores: (chance) => ({ scoreSet: `set-${chance.whole(1, 999)}` }),
  returnScores: (chance, _state, today) => ({
    comments: chance.happens(95) ? [{ segment: chance.whole(1, 6), comment: 'Which evidence?' }] : [],
    today,
  }),
  resubmitScores: (chance) => ({ scoreSet: `set-${chance.whole(1, 999)}`, reason }),
  acceptScores: (chance, { scoreSet }) => ({
    scoreSet: chance.happens(95) ? (scoreSet ?? '') : 'an older one',
    endsAbsence: true,
    result: { grade: chance.of(grades), overallShown: '88.0', segments: [], margins: [], reasons: [] },
  }),
  issueReport: (_chance, _state, today) => ({ report: 'report', today }),
  issueCertificate: (_chance, _state, today) => ({ certificate: 'certificate', today }),
  closeCycle: (_chance, _state, today) => ({ today }),
  withdraw: (chance) => ({ by: chance.of(['organisation', 'office']), reason }),
  askOrganisation: (_chance, _state, today) => ({ what: 'two days', why: 'to plan', today, days: silenceFrom(today) }),
  hearFromOrganisation: (_chance, _state, today) => ({ note: 'By telephone.', today }),
  fallDormant: (_chance, _state, today) => ({ today }),
  lapse: (_chance, _state, today) => ({ today }),
  endAssignment: (chance, state, today) => ({
    ...{ reason, today },
    daysDone: state.stage === 'VISIT' ? held(chance, state, today).slice(0, 1) : [],
  }),
  scoreFromEvidence: (_chance, _state, today) => ({ reason, today }),
  repeatVisit: (chance, _state, today) => ({ reason, days: chance.whole(1, 2), today }),
  reportConflict: (chance, _state, today) => ({
    about: chance.of(CONCERNED),
    facts: 'Advised the sponsor.',
    today,
  }),
  askForRuling: (chance) => ({ supervisor: chance.of(PEOPLE), clearance: 'clear' }),
  ruleOnConflict: (chance, _state, today) => ({
    ...{ as: chance.of(['board', 'supervisor']), ruling: chance.of(['waive', 're-score', 're-visit']) },
    ...{ reason, days: 1, record: 'ruling', today },
  }),
  sendForAccuracy: (_chance, _state, today) => ({ draft: 'draft', until: plus(today, 7), today }),
  answerAccuracy: (chance, _state, today) => ({
    points: chance.happens(50) ? [{ segment: 3, text: 'Twice a year.' }] : [],
    today,
  }),
  recordAccuracyChanges: (_chance, _state, today) => ({ changes: [{ segment: 3, text: 'Corrected.' }], today }),
  expireAccuracy: (_chance, _state, today) => ({ today }),
  correctReport: (_chance, _state, today) => ({ report: 'report', reason, today }),
  reopenReview: (chance, _state, today) => ({ cause: chance.of(['correction', 'appeal']), reason, today }),
  noteRevocation: (_chance, _state, today) => ({ reason, today }),
  lodgeAppeal: (_chance, { appeals }, today) => ({
    appeal: 'appeal',
    number: 'A',
    no: appeals + 1,
    late: false,
    today,
  }),
  settleAppeal: (chance, { appeal }, today) => ({
    ...{ no: appeal?.no ?? 0, reason, today },
    outcome: chance.of(['upheld', 'partly upheld', 'dismissed', 'not admitted', 'withdrawn']),
  }),
  stepBack: (chance, state, today) => ({ step: chance.happens(95) ? (lastStep(state)?.seq ?? 0) : 1, reason, today }),
  pauseCase: (_chance, _state, today) => ({ reason, today }),
  resumeCase: (_chance, { pause, silence }, today) => ({
    today,
    silence: pause && silence ? afterPause(silence, pause, today) : null,
  }),
  offerNewStandards: (_chance, _state, today) => ({ version: 'newer', title: 'Standards 2006', today }),
  answerNewStandards: (chance, { standardsOffer }, today) => ({
    ...{
      version: standardsOffer?.version ?? '',
      title: 'Standards 2006',
      consent: chance.happens(50),
      note: '',
      carried: 30,
    },
    ...{ anew: [], today },
  }),
};

/** Those who could be meant by a grant: of the case only where somebody has that part in it. */
const holds = (grant: string, { assessor, supervisor, secondSupervisor, conflict }: CaseState): boolean =>
  !(grant === 'assessor of the case' && assessor === null) &&
  !(grant === 'supervisor of the case' && supervisor === null && secondSupervisor === null) &&
  !(grant === 'invited supervisor of the case' && conflict?.ruler === null);

/** Whoever may, as the permission table says; two of each, so that two people can rule. Nobody where nobody has that part. */
function actorFor(chance: Chance, type: CommandType, state: CaseState): Actor | undefined {
  const grants: readonly string[] = type in PERMISSIONS ? PERMISSIONS[type as Operation] : [];
  const possible = grants.filter((grant) => holds(grant, state));
  if (grants.length === 0) return SYSTEM;
  if (possible.length === 0) return undefined;
  const role = chance.of(possible).replace(/^invited | of the case$/g, '') as Role;
  return { id: `${role}-${chance.whole(1, 2)}`, roles: role === 'manager' ? ['office', 'manager'] : [role] };
}

/** Undefined where nobody could give it. */
export function commandOf(chance: Chance, type: CommandType, state: CaseState, today: LocalDay): Command | undefined {
  const actor = actorFor(chance, type, state);
  const data = DATA[type](chance, state, today);
  return actor && ({ type, id: `command after ${state.seq}`, actor, data } as Command);
}

export const timedCommand = (type: TimedCommand, { seq }: CaseState, today: LocalDay): Command => ({
  type,
  id: `timer after ${seq}`,
  actor: SYSTEM,
  data: { today },
});
