// What people do to the collection of an invoice (docs/process.md, Situations): a promise to pay, a dispute with its owner and review
// date, a write-off with four eyes. None of it moves the due date or changes what is owed, but the write-off.
import { daysBetween, type LocalDay } from '../calendar/dates.js';
import { dayInWords } from '../calendar/day-words.js';
import { DomainError, InvalidInput } from '../errors.js';
import type { Pence } from '../money/pence.js';

interface Instructions {
  readonly promise: { readonly promisedOn: LocalDay; readonly note: string };
  readonly withdrawPromise: { readonly reason: string };
  /** `owner`: the account of who sees to it. */
  readonly dispute: { readonly reason: string; readonly owner: string; readonly reviewOn: LocalDay };
  readonly reviewDispute: { readonly note: string; readonly owner: string; readonly reviewOn: LocalDay };
  readonly settleDispute: { readonly outcome: 'confirmed' | 'credit note'; readonly note: string };
  readonly proposeWriteOff: { readonly reason: string };
  readonly approveWriteOff: { readonly note: string };
  readonly refuseWriteOff: { readonly note: string };
  readonly reverseWriteOff: { readonly reason: string };
}

export type InstructionType = keyof Instructions;
export type Instruction = {
  [T in InstructionType]: { readonly type: T; readonly data: Instructions[T] };
}[InstructionType];

export const INSTRUCTIONS = [
  ...['promise', 'withdrawPromise', 'dispute', 'reviewDispute', 'settleDispute'],
  ...['proposeWriteOff', 'approveWriteOff', 'refuseWriteOff', 'reverseWriteOff'],
] as readonly InstructionType[];

/** What the rules need to know of the invoice. */
export interface Standing {
  readonly issued: boolean;
  readonly open: Pence;
  readonly promisedOn: LocalDay | null;
  readonly disputed: boolean;
  readonly writeOff: { readonly status: 'proposed' | 'approved'; readonly proposedBy: string } | null;
}

/** A promise is no new term: longer than this is a matter of the terms, not of a reminder. */
const LONGEST_PROMISE_DAYS = 90;
const LONGEST_REVIEW_DAYS = 180;

/** An instruction with nothing wrong in itself: whether it may be given then depends on the invoice alone. */
export const trial = (type: InstructionType, today: LocalDay): Instruction =>
  ({
    type,
    data: { promisedOn: today, reviewOn: today, note: '', reason: '', owner: '', outcome: 'confirmed' },
  }) as Instruction;

/** The refusal with its reason, or undefined where the instruction may be followed. */
export function refusalOf(
  { type, data }: Instruction,
  standing: Standing,
  by: string,
  today: LocalDay,
): DomainError | undefined {
  if (!standing.issued) return refusal('NOT_ISSUED', 'The invoice is not issued; there is nothing to collect yet.');
  switch (type) {
    case 'promise':
      return owing(standing) ?? dated('/promisedOn', data.promisedOn, today, LONGEST_PROMISE_DAYS);
    case 'withdrawPromise':
      return standing.promisedOn ? undefined : refusal('NO_PROMISE', 'No promise to pay is open on this invoice.');
    case 'dispute':
      if (standing.disputed)
        return refusal('DISPUTED', 'The invoice is disputed already; move its review date or settle the dispute.');
      return owing(standing) ?? dated('/reviewOn', data.reviewOn, today, LONGEST_REVIEW_DAYS);
    case 'reviewDispute':
      return disputed(standing) ?? dated('/reviewOn', data.reviewOn, today, LONGEST_REVIEW_DAYS);
    case 'settleDispute':
      return disputed(standing);
    case 'proposeWriteOff':
      if (standing.writeOff?.status === 'proposed')
        return refusal('WRITE_OFF_PROPOSED', 'A write-off is proposed already; somebody else decides on it.');
      return owing(standing);
    case 'approveWriteOff':
      return secondPerson(standing, by) ?? owing(standing);
    case 'refuseWriteOff':
      return proposed(standing);
    case 'reverseWriteOff':
      return standing.writeOff?.status === 'approved'
        ? undefined
        : refusal('NOT_WRITTEN_OFF', 'The invoice is not written off; there is nothing to take back.');
  }
}

const refusal = (code: string, message: string): DomainError => new DomainError(`COLLECTION.${code}`, message);

const owing = ({ open }: Standing): DomainError | undefined =>
  open > 0 ? undefined : refusal('NOTHING_OPEN', 'Nothing of this invoice is open any more.');

const disputed = (standing: Standing): DomainError | undefined =>
  standing.disputed ? undefined : refusal('NOT_DISPUTED', 'The invoice is not disputed.');

const proposed = ({ writeOff }: Standing): DomainError | undefined =>
  writeOff?.status === 'proposed' ? undefined : refusal('NO_WRITE_OFF', 'No write-off is proposed for this invoice.');

/** Four eyes: who proposes a write-off does not approve it. */
const secondPerson = (standing: Standing, by: string): DomainError | undefined =>
  proposed(standing) ??
  (standing.writeOff?.proposedBy === by
    ? refusal('SECOND_PERSON', 'You proposed this write-off; somebody else has to approve it.')
    : undefined);

function dated(pointer: string, on: LocalDay, today: LocalDay, most: number): InvalidInput | undefined {
  const ahead = daysBetween(today, on);
  if (ahead >= 0 && ahead <= most) return undefined;
  const message = ahead < 0 ? `Choose a day from ${dayInWords(today)} on.` : `Choose a day within ${most} days.`;
  return new InvalidInput('This date does not fit.', [{ pointer, message }]);
}
