// Four eyes (docs/process.md, Roles): above a limit, which is dated data, what one person has prepared another one approves.
import { DomainError } from '../errors.js';
import { decimalPounds, type Pence } from '../money/pence.js';

/** @param preparedBy null where the system prepared it. */
export function checkSecondPerson(
  amount: Pence,
  limit: Pence,
  preparedBy: string | null,
  approver: string,
): DomainError | undefined {
  if (amount <= limit || preparedBy !== approver) return undefined;
  return new DomainError(
    'INVOICE.SECOND_PERSON',
    `£${decimalPounds(amount)} is above the limit of £${decimalPounds(limit)}: you prepared it, so somebody else of finance or a manager issues it.`,
    { amount, limit },
  );
}
