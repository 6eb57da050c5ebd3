import type { Schemas } from '../api/client.js';

export type Collection = Schemas['Collection'];
export type Instruction = Schemas['CollectionInstruction'];
type Tone = 'quiet' | 'good' | 'warn' | 'alarm';

/** What each instruction does, as a verb and its object. */
export const DOES: Readonly<Record<Instruction, string>> = {
  promise: 'record a promise to pay',
  withdrawPromise: 'withdraw the promise',
  dispute: 'record a dispute',
  reviewDispute: 'review the dispute',
  settleDispute: 'settle the dispute',
  proposeWriteOff: 'propose a write-off',
  approveWriteOff: 'approve the write-off',
  refuseWriteOff: 'do not write off',
  reverseWriteOff: 'take the write-off back',
};

export const TONE: Readonly<Record<Collection['standing'], Tone>> = {
  draft: 'quiet',
  collecting: 'quiet',
  promised: 'warn',
  disputed: 'alarm',
  paused: 'warn',
  settled: 'good',
  'written off': 'quiet',
};

/** `-7` days from the due date → `7 days before the due date` */
export function rungText(days: number): string {
  if (days === 0) return 'on the due date';
  return `${Math.abs(days)} days ${days < 0 ? 'before' : 'after'} the due date`;
}
