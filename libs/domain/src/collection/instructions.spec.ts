import { day } from '../calendar/dates.js';
import { pence } from '../money/pence.js';
import { refusalOf, type Instruction, type Standing } from './instructions.js';

const OPEN: Standing = { issued: true, open: pence(613_585), promisedOn: null, disputed: false, writeOff: null };
const TODAY = day('2005-04-12');
const PROPOSED: Standing = { ...OPEN, writeOff: { status: 'proposed', proposedBy: 'ann' } };
const DISPUTED: Standing = { ...OPEN, disputed: true };
const PAID: Standing = { ...OPEN, open: pence(0) };

const promise = (on: string): Instruction => ({ type: 'promise', data: { promisedOn: day(on), note: 'by telephone' } });
const dispute = (on: string): Instruction => ({
  type: 'dispute',
  data: { reason: 'The second day was not held.', owner: 'ben', reviewOn: day(on) },
});
const decide = (type: 'approveWriteOff' | 'refuseWriteOff'): Instruction => ({ type, data: { note: '' } });
const code = (instruction: Instruction, standing = OPEN, by = 'ben') =>
  refusalOf(instruction, standing, by, TODAY)?.code;

describe('F90 a promise to pay', () => {
  it.each([
    ['for today', promise('2005-04-12'), OPEN, undefined],
    ['for the ninetieth day', promise('2005-07-11'), OPEN, undefined],
    ['for the day after that', promise('2005-07-12'), OPEN, 'INPUT.INVALID'],
    ['for yesterday', promise('2005-04-11'), OPEN, 'INPUT.INVALID'],
    ['on a paid invoice', promise('2005-04-20'), PAID, 'COLLECTION.NOTHING_OPEN'],
    ['on a draft', promise('2005-04-20'), { ...OPEN, issued: false }, 'COLLECTION.NOT_ISSUED'],
    [
      'taken back where there is none',
      { type: 'withdrawPromise', data: { reason: 'x' } },
      OPEN,
      'COLLECTION.NO_PROMISE',
    ],
  ] as const)('%s', (_case, instruction, standing, expected) => expect(code(instruction, standing)).toBe(expected));
});

describe('F89 a dispute', () => {
  it.each([
    ['with a review date', dispute('2005-04-26'), OPEN, undefined],
    ['with a review in the past', dispute('2005-04-01'), OPEN, 'INPUT.INVALID'],
    ['on top of another', dispute('2005-04-26'), DISPUTED, 'COLLECTION.DISPUTED'],
    ['of a paid invoice', dispute('2005-04-26'), PAID, 'COLLECTION.NOTHING_OPEN'],
    ['settled', { type: 'settleDispute', data: { outcome: 'confirmed', note: 'x' } }, DISPUTED, undefined],
    [
      'settled where there is none',
      { type: 'settleDispute', data: { outcome: 'confirmed', note: 'x' } },
      OPEN,
      'COLLECTION.NOT_DISPUTED',
    ],
  ] as const)('%s', (_case, instruction, standing, expected) => expect(code(instruction, standing)).toBe(expected));
});

describe('F115 a write-off', () => {
  const propose: Instruction = { type: 'proposeWriteOff', data: { reason: 'In liquidation' } };
  const reverse: Instruction = { type: 'reverseWriteOff', data: { reason: 'The liquidator paid' } };

  it.each([
    ['is proposed', propose, OPEN, 'ann', undefined],
    ['is not proposed twice', propose, PROPOSED, 'ben', 'COLLECTION.WRITE_OFF_PROPOSED'],
    ['is approved by another', decide('approveWriteOff'), PROPOSED, 'ben', undefined],
    ['is never approved by who proposed it', decide('approveWriteOff'), PROPOSED, 'ann', 'COLLECTION.SECOND_PERSON'],
    [
      'is not approved once it is paid',
      decide('approveWriteOff'),
      { ...PROPOSED, open: pence(0) },
      'ben',
      'COLLECTION.NOTHING_OPEN',
    ],
    ['may be given up by who proposed it', decide('refuseWriteOff'), PROPOSED, 'ann', undefined],
    ['is approved only when proposed', decide('approveWriteOff'), OPEN, 'ben', 'COLLECTION.NO_WRITE_OFF'],
    [
      'is taken back when money comes',
      reverse,
      { ...PAID, writeOff: { status: 'approved', proposedBy: 'ann' } },
      'ann',
      undefined,
    ],
    ['is not taken back where there is none', reverse, OPEN, 'ann', 'COLLECTION.NOT_WRITTEN_OFF'],
  ] as const)('%s', (_case, instruction, standing, by, expected) =>
    expect(code(instruction, standing, by)).toBe(expected),
  );
});
