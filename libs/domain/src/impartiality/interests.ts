// What ties an assessor to an organisation or a group of organisations (docs/process.md, Impartiality): dated facts, entered by
// the office or declared by the assessor. What has ended counts for as long as the look-back reaches (default: 2 years).
import type { LocalDay } from '../calendar/dates.js';
import { dayInWords, monthInWords } from '../calendar/day-words.js';
import type { FieldFault } from '../errors.js';

/** Kinds that somebody enters, each in words that follow the assessor's name. */
export const INTERESTS = {
  employment: 'employed by',
  consultancy: 'consultant to',
  'training given': 'trained people of',
  'in-house help': 'helped in-house at',
  'board seat': 'on the board of',
  family: 'family at',
  other: 'declared an interest in',
} as const;
export type InterestKind = keyof typeof INTERESTS;
export const INTEREST_KINDS = Object.keys(INTERESTS) as InterestKind[];

/** Who earns their living from an organisation, or sits on its board, is never independent of it while that lasts. */
export const NEVER_WHILE_IT_LASTS: readonly InterestKind[] = ['employment', 'board seat'];

/** An organisation on record, or a body known by its name only. */
export interface Body {
  readonly key: string;
  readonly name: string;
}

export interface Span {
  /** Null: since we know of it. */
  readonly from: LocalDay | null;
  /** Null: it goes on. */
  readonly to: LocalDay | null;
}

export interface Interest extends Span {
  readonly id: string;
  readonly kind: InterestKind;
  readonly body: Body;
}

/** One body owns another, or both belong to one group. */
export interface Holding extends Span {
  readonly id: string;
  readonly owner: Body;
  readonly owned: Body;
}

export const goesOn = ({ to }: Span, on: LocalDay): boolean => to === null || to >= on;

/** `until May 2004`, `since May 2003`, `on Wednesday 9 March 2005`, or nothing. */
export const spanWords = ({ from, to }: Span, on: LocalDay): string => {
  if (to !== null && from === to) return ` on ${dayInWords(to)}`;
  if (to !== null) return ` ${to < on ? 'until' : 'up to'} ${monthInWords(to)}`;
  return from === null ? '' : ` since ${monthInWords(from)}`;
};

/** What is wrong with a fact as it is entered; `at` is where its fields are. */
export function faultsOfSpan({ from, to }: Span, today: LocalDay, at = ''): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  if (from !== null && from > today)
    faults.push({ pointer: `${at}/from`, message: 'lies ahead; enter it once it has begun.' });
  if (from !== null && to !== null && to < from)
    faults.push({ pointer: `${at}/to`, message: 'is earlier than its beginning.' });
  return faults;
}
