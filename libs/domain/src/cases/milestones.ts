// The way of a case as an organisation would draw it (docs/process.md, The life of a case): ten steps, each of which is behind,
// here or ahead. A step that is gone through twice counts from the last time; one that no longer comes is left out.
import type { Instant } from '../calendar/dates.js';
import type { CaseEvent } from './events.js';
import { STAGE_WORDS } from './stage-words.js';
import type { Stage } from './stages.js';
import type { CaseState } from './state.js';

interface Step {
  readonly name: string;
  /** The event that leads here. */
  readonly by: CaseEvent['type'];
  readonly stages: readonly Stage[];
}

const STEPS: readonly Step[] = [
  { name: 'Application', by: 'ApplicationSubmitted', stages: ['ENQUIRY', 'APPLIED'] },
  { name: 'In-house review', by: 'ApplicationAccepted', stages: ['IN_HOUSE_REVIEW', 'READY'] },
  { name: 'Booking', by: 'AssessorNamed', stages: ['BOOKING', 'BOOKED'] },
  { name: 'Visit', by: 'VisitBegan', stages: ['VISIT'] },
  { name: 'Scoring', by: 'VisitCompleted', stages: ['SCORING'] },
  { name: 'Supervisory review', by: 'ScoresSubmitted', stages: ['SUPERVISORY_REVIEW', 'REWORK'] },
  { name: 'Report', by: 'ScoresAccepted', stages: ['REPORT'] },
  { name: 'Certificate', by: 'ReportIssued', stages: ['AWARD_PENDING'] },
  { name: 'Outcome', by: 'CertificateIssued', stages: ['ACCREDITED', 'NOT_AWARDED'] },
  { name: 'Closed', by: 'CycleClosed', stages: ['CLOSED'] },
];

export type Standing = 'done' | 'now' | 'ahead' | 'stopped';

export interface Milestone {
  readonly name: string;
  readonly standing: Standing;
  /** When it was come to; null while it lies ahead. */
  readonly since: Instant | null;
}

/** When an event of each kind was recorded last. */
export type LastOf = Readonly<Partial<Record<CaseEvent['type'], Instant>>>;

const OVER: readonly Stage[] = ['DECLINED', 'WITHDRAWN', 'LAPSED', 'DORMANT'];

const stepAt = (stage: Stage): number => STEPS.findIndex(({ stages }) => stages.includes(stage));

/** Where a case that went no further had come to. */
const furthest = (last: LastOf): number => STEPS.findLastIndex(({ by }) => last[by] !== undefined);

type Known = Pick<CaseState, 'stage' | 'dormantFrom' | 'grade'>;

export function milestonesOf({ stage, dormantFrom, grade }: Known, last: LastOf): readonly Milestone[] {
  const stopped = OVER.includes(stage);
  const here = stopped ? (dormantFrom ? stepAt(dormantFrom) : furthest(last)) : stepAt(stage);
  const reported = last.ReportIssued !== undefined && here >= stepAt('AWARD_PENDING');
  const noAward = stage === 'NOT_AWARDED' || (stage === 'CLOSED' && grade === null);
  return STEPS.map(({ name, by }, index): Milestone => {
    const at = last[by] ?? (by === 'CertificateIssued' && noAward ? last.ReportIssued : undefined);
    if (index > here) return { name, standing: 'ahead', since: null };
    if (index < here) return { name, standing: 'done', since: at ?? null };
    return stopped
      ? { name: STAGE_WORDS[stage], standing: 'stopped', since: null }
      : { name, standing: stage === 'CLOSED' ? 'done' : 'now', since: at ?? null };
  })
    .filter(({ name }) => !(noAward && name === 'Certificate'))
    .map((each) =>
      each.name === 'Outcome' && reported && here >= stepAt('ACCREDITED') ? { ...each, name: outcome(grade) } : each,
    );
}

const outcome = (grade: CaseState['grade']): string => (grade === null ? 'Not awarded' : `Accredited: ${grade}`);
