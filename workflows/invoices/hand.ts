// What an invoice's workflow has in hand: its stage, what it is asked, and the answers it has given.
import { ApplicationFailure } from '@temporalio/workflow';
import type { Instructed, InstructionRequest, PaymentToRecord } from './invoice.contract.js';

export class Hand {
  stage: 'draft' | 'to issue' | 'issued' | 'paid' | 'written off';
  /** Something has changed, or the time has come: what is due is to be read. */
  look: boolean;
  /** It follows the ladder. */
  climbs: boolean;
  readonly payments: PaymentToRecord[] = [];
  readonly recorded = new Set<string>();
  readonly instructions: InstructionRequest[] = [];
  readonly answers = new Map<string, Instructed>();

  constructor(issued: boolean) {
    this.stage = issued ? 'issued' : 'draft';
    this.look = issued;
    this.climbs = issued;
  }

  get isAsked(): boolean {
    return this.look || this.payments.length > 0 || this.instructions.length > 0;
  }

  climb(): void {
    this.climbs = true;
    this.look = true;
  }

  take(payment: PaymentToRecord): void {
    const known = this.payments.some(({ commandId }) => commandId === payment.commandId);
    if (!known && !this.recorded.has(payment.commandId)) this.payments.push(payment);
  }

  ask(request: InstructionRequest): void {
    const known = this.instructions.some(({ commandId }) => commandId === request.commandId);
    if (!known && !this.answers.has(request.commandId)) this.instructions.push(request);
  }

  answer({ commandId }: InstructionRequest, instructed: Instructed): void {
    this.instructions.shift();
    this.answers.set(commandId, instructed);
  }

  /** Nobody would answer any more: the run is about to end, and the next begins with the next word. */
  refuseWhenOver({ commandId }: InstructionRequest): void {
    if (this.answers.has(commandId) || (this.stage !== 'paid' && this.stage !== 'written off')) return;
    throw ApplicationFailure.nonRetryable(
      'The collection of this invoice has just ended; look at it again.',
      'COLLECTION.JUST_ENDED',
    );
  }
}
