import type { LocalDay } from '../calendar/dates.js';
import type { Grade } from '../scoring/standards.js';
import type { AppealOfCase } from './appeal.js';
import type { Absence } from './assignments.js';
import type { Conflict } from './conflict.js';
import type { Estimate, Proposal } from '../visits/agreement.js';
import type { CertificateOfCase } from './corrections.js';
import type { Pause } from './pause.js';
import type { Accuracy } from './review.js';
import type { Silence } from './silence.js';
import type { Stage } from './stages.js';
import type { StandardsOffer } from './standards-move.js';
import type { Step } from './step.js';

/** All that `decide` looks at: one plain record, rebuilt from the events by `evolve`, carried by the workflow. */
export interface CaseState {
  readonly stage: Stage;
  /** Number of the last event; 0 before the first. */
  readonly seq: number;
  readonly assessor: string | null;
  readonly supervisor: string | null;
  readonly secondSupervisor: string | null;
  /** Who had a part in the case and left it: they do not come back in another. */
  readonly formerAssessors: readonly string[];
  readonly formerSupervisors: readonly string[];
  readonly formerSecondSupervisors: readonly string[];
  /** Who left it because of a conflict of interest: they do not come back at all. */
  readonly barred: readonly string[];
  readonly bookedDays: readonly LocalDay[];
  /** Where the visit takes place. */
  readonly place: string;
  /** The supervisory assessor comes to the visit too. */
  readonly supervisorAttends: boolean;
  /** Days on the table while a booking is being agreed. */
  readonly proposal: Proposal | null;
  /** Of Travel and Subsistence, for the whole cycle. */
  readonly estimate: Estimate | null;
  /** How often a visit was booked. */
  readonly bookings: number;
  /** How often the calendar entry of the visit changed, its first edition included. */
  readonly calendarChanges: number;
  readonly postponements: number;
  /** Visit days in fact held, ascending, over all bookings. */
  readonly heldDays: readonly LocalDay[];
  /** Visit days to be held in all: the sheet's two, more where part is visited again. */
  readonly daysNeeded: number;
  /** Last day of the visit when it was first completed: what the six weeks are counted from, whatever is repeated later. */
  readonly visitedOn: LocalDay | null;
  /** The sealed set under review or accepted. */
  readonly scoreSet: string | null;
  /** Numbered supervisory returns. */
  readonly returns: number;
  readonly expensesApproved: boolean;
  readonly grade: Grade | null;
  /** The answer that the organisation owes; null while none is asked (silence.ts). */
  readonly silence: Silence | null;
  /** While dormant: the stage to go on at. */
  readonly dormantFrom: Stage | null;
  readonly pause: Pause | null;
  readonly absence: Absence | null;
  readonly conflict: Conflict | null;
  /** The organisation's check of the facts before the report goes out; null before it was asked. */
  readonly accuracy: Accuracy | null;
  /** Versions of the report issued so far. */
  readonly reportVersion: number;
  readonly certificate: CertificateOfCase | null;
  /** Appeals lodged so far. */
  readonly appeals: number;
  /** The one that is open. */
  readonly appeal: AppealOfCase | null;
  /** A newer standards version that the organisation has not answered yet. */
  readonly standardsOffer: StandardsOffer | null;
  /** Steps that can be taken back, the last one last (steps.ts). */
  readonly steps: readonly Step[];
}

/** The sheet's two days (docs/process.md, What the sheet fixes). */
export const VISIT_DAYS = 2;

export const BEGINNING: CaseState = {
  stage: 'ENQUIRY',
  seq: 0,
  assessor: null,
  supervisor: null,
  secondSupervisor: null,
  formerAssessors: [],
  formerSupervisors: [],
  formerSecondSupervisors: [],
  barred: [],
  bookedDays: [],
  place: '',
  supervisorAttends: false,
  proposal: null,
  estimate: null,
  bookings: 0,
  calendarChanges: 0,
  postponements: 0,
  heldDays: [],
  daysNeeded: VISIT_DAYS,
  visitedOn: null,
  scoreSet: null,
  returns: 0,
  expensesApproved: false,
  grade: null,
  silence: null,
  dormantFrom: null,
  pause: null,
  absence: null,
  conflict: null,
  accuracy: null,
  reportVersion: 0,
  certificate: null,
  appeals: 0,
  appeal: null,
  standardsOffer: null,
  steps: [],
};

/** Postponements an officer may grant; after these a manager decides (docs/process.md, Situations). */
export const POSTPONEMENTS_BY_OFFICE = 2;

/** A state that was kept by an earlier release lacks what has been added since: that has its beginning's value. */
export function restored(kept: Partial<CaseState> = {}): CaseState {
  const { heldDays = [] } = kept;
  const visitedOn = heldDays.length >= VISIT_DAYS ? (heldDays.at(-1) ?? null) : null;
  return { ...BEGINNING, visitedOn, ...kept };
}
