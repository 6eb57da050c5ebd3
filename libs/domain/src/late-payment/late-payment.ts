// Statutory late payment (docs/process.md, Money; Late Payment of Commercial Debts (Interest) Act 1998 with the Rate of Interest (No. 3)
// Order 2002): 8 % over the reference rate of the 30 June or 31 December before interest starts, one rate for the life of the debt,
// simple interest on what is owed with VAT, from the day after the due date, a day being a 365th of a year; and a fixed sum by the
// size of the debt. Penalties bear no VAT. Have the rules reviewed by an accountant before use.
import { addDays, daysBetween, type LocalDay } from '../calendar/dates.js';
import { dayInWords } from '../calendar/day-words.js';
import { DomainError } from '../errors.js';
import { decimalPounds, pence, type Pence } from '../money/pence.js';

export interface ReferenceRate {
  /** A 30 June or 31 December. */
  readonly onDay: LocalDay;
  /** 475 is 4.75 %. */
  readonly basisPoints: number;
}

/** A payment, on the day it came in. */
export interface Settlement {
  readonly day: LocalDay;
  readonly pence: Pence;
}

export interface LateDebt {
  readonly dueOn: LocalDay;
  /** With VAT, less what was credited: a credit note says that so much was never owed. */
  readonly owed: Pence;
  readonly paid: readonly Settlement[];
}

/** Days over which the same balance was owed; `to` is counted. */
export interface Period {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly days: number;
  readonly balance: Pence;
}

export interface LateClaim {
  /** What was unpaid when interest began to run. */
  readonly debt: Pence;
  readonly startsOn: LocalDay;
  readonly until: LocalDay;
  readonly referenceDay: LocalDay;
  readonly referenceBasisPoints: number;
  readonly rateBasisPoints: number;
  readonly periods: readonly Period[];
  readonly interest: Pence;
  readonly fixedSum: Pence;
  readonly total: Pence;
  readonly explanation: readonly string[];
}

const OVER_REFERENCE = 800;
const DAYS_OF_A_YEAR = 365;
/** From this debt on, in pence, this sum. */
const FIXED_SUMS = [
  [1_000_000, 10_000],
  [100_000, 7_000],
  [0, 4_000],
] as const;

export const fixedSumOf = (debt: Pence): Pence => pence(FIXED_SUMS.find(([from]) => debt >= from)?.[1] ?? 0);

/** The 30 June or 31 December that governs interest which starts on that day. */
export function referenceDayOf(startsOn: LocalDay): LocalDay {
  const year = Number(startsOn.slice(0, 4));
  return (startsOn.slice(5) <= '06-30' ? `${year - 1}-12-31` : `${year}-06-30`) as LocalDay;
}

/** @param until the last day counted, the day of the claim. */
export function claimOf(
  { dueOn, owed, paid }: LateDebt,
  until: LocalDay,
  rates: readonly ReferenceRate[],
): LateClaim | DomainError {
  const inTime = paid.filter(({ day }) => day <= dueOn).reduce((all, each) => all + each.pence, 0);
  const debt = pence(owed - inTime);
  const startsOn = addDays(dueOn, 1);
  if (debt <= 0)
    return new DomainError('CLAIM.NOT_LATE', 'Nothing was unpaid after the due date; there is nothing to claim.');
  if (until < startsOn)
    return new DomainError(
      'CLAIM.NOT_LATE',
      `Nothing is late before ${dayInWords(startsOn)}; wait until the due date is over.`,
    );
  const referenceDay = referenceDayOf(startsOn);
  const reference = rates.find(({ onDay }) => onDay === referenceDay);
  if (!reference) return noRate(referenceDay);
  const periods = periodsOf(debt, dueOn, until, paid);
  const rateBasisPoints = reference.basisPoints + OVER_REFERENCE;
  const interest = interestOf(periods, rateBasisPoints);
  const fixedSum = fixedSumOf(debt);
  const claim = { debt, startsOn, until, referenceDay, referenceBasisPoints: reference.basisPoints, rateBasisPoints };
  const sums = { periods, interest, fixedSum, total: pence(interest + fixedSum) };
  return { ...claim, ...sums, explanation: wordsOf({ ...claim, ...sums }) };
}

const noRate = (referenceDay: LocalDay): DomainError =>
  new DomainError(
    'CLAIM.NO_REFERENCE_RATE',
    `The reference rate of ${dayInWords(referenceDay)} is not on record; enter it, with its source, under reference rates.`,
    { referenceDay },
  );

function periodsOf(debt: Pence, dueOn: LocalDay, until: LocalDay, paid: readonly Settlement[]): readonly Period[] {
  const late = paid.filter(({ day }) => day > dueOn && day < until);
  const ends = [...new Set(late.map(({ day }) => day))].sort();
  const periods: Period[] = [];
  let balance: number = debt;
  let before = dueOn;
  for (const to of [...ends, until]) {
    if (balance > 0)
      periods.push({ from: addDays(before, 1), to, days: daysBetween(before, to), balance: pence(balance) });
    balance -= late.filter(({ day }) => day === to).reduce((all, each) => all + each.pence, 0);
    before = to;
  }
  return periods;
}

/** Rounded once, at the end, half up to the penny. In whole numbers: the products are too large for a floating point number. */
function interestOf(periods: readonly Period[], rateBasisPoints: number): Pence {
  const penceDays = periods.reduce((all, { balance, days }) => all + BigInt(balance) * BigInt(days), 0n);
  const denominator = BigInt(10_000 * DAYS_OF_A_YEAR);
  return pence(Number((penceDays * BigInt(rateBasisPoints) * 2n + denominator) / (denominator * 2n)));
}

/** 1275 → `12.75 %` */
const percent = (basisPoints: number): string => `${basisPoints / 100} %`;

const wordsOf = (claim: Omit<LateClaim, 'explanation'>): readonly string[] => [
  `Interest starts on ${dayInWords(claim.startsOn)}, the day after the due date.`,
  `The rate is ${percent(claim.rateBasisPoints)}: 8 % over the reference rate of ${dayInWords(claim.referenceDay)}, ${percent(claim.referenceBasisPoints)}. It stays the same for this debt.`,
  ...claim.periods.map(
    ({ days, to, balance }) =>
      `${days} ${days === 1 ? 'day' : 'days'} up to ${dayInWords(to)} on £${decimalPounds(balance)}.`,
  ),
  `Simple interest, a day being a 365th of a year: £${decimalPounds(claim.interest)}.`,
  `Fixed sum for a debt of £${decimalPounds(claim.debt)}: £${decimalPounds(claim.fixedSum)}.`,
  'No VAT is charged on interest and the fixed sum.',
];
