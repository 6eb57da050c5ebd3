// Improvement actions (docs/process.md, Scoring; F15): what is done about a gap, by whom, until when. An action is done with
// the criterion scored anew while the self-assessment is open; once that is sealed, it is done without.
import { daysBetween, type LocalDay } from '../calendar/dates.js';
import { DomainError, InvalidInput, type FieldFault } from '../errors.js';
import { criterionOf, type Criterion, type StandardsRules } from '../scoring/standards.js';

export type ImprovementStatus = 'open' | 'done' | 'dropped';

export interface Improvement {
  readonly criterion: string;
  readonly what: string;
  /** Whoever sees to it, as the organisation calls them. */
  readonly owner: string;
  readonly dueOn: LocalDay;
}

/** How many days an open action is late; 0 while it is in time, or once it has ended. */
export const daysLate = (
  { status, dueOn }: { readonly status: ImprovementStatus; readonly dueOn: LocalDay },
  today: LocalDay,
): number => (status === 'open' && dueOn < today ? daysBetween(dueOn, today) : 0);

export function checkImprovement(
  rules: StandardsRules,
  { criterion, dueOn }: Pick<Improvement, 'criterion' | 'dueOn'>,
  today: LocalDay,
): readonly FieldFault[] {
  return [
    ...(criterionOf(rules, criterion)
      ? []
      : [{ pointer: '/criterion', message: `The standards have no criterion ${criterion}; choose one of theirs.` }]),
    ...(dueOn < today
      ? [{ pointer: '/dueOn', message: 'This day is over; give the action a day on which it can be done.' }]
      : []),
  ];
}

/** The refusal of an ended action, or of new points where none can be given or where they are missing. */
export function checkDone(
  status: ImprovementStatus,
  points: number | undefined,
  of: { readonly criterion: Criterion; readonly sheetOpen: boolean },
): DomainError | undefined {
  const ended = refuseEnded(status);
  if (ended) return ended;
  const { criterion, sheetOpen } = of;
  if (!sheetOpen)
    return points === undefined
      ? undefined
      : fault('The self-assessment is sealed; leave the points out, the action is done without them.');
  if (points === undefined) return fault(`Score criterion ${criterion.id} anew, 0 to ${criterion.points} points.`);
  return Number.isSafeInteger(points) && points >= 0 && points <= criterion.points
    ? undefined
    : fault(`Criterion ${criterion.id} takes whole points from 0 to ${criterion.points}.`);
}

export const refuseEnded = (status: ImprovementStatus): DomainError | undefined =>
  status === 'open'
    ? undefined
    : new DomainError(
        'IMPROVEMENT.ENDED',
        `This action is ${status} already; plan a new one where more is to be done.`,
        {
          status,
        },
      );

const fault = (message: string): InvalidInput =>
  new InvalidInput('The action cannot be marked as done.', [{ pointer: '/points', message }]);
