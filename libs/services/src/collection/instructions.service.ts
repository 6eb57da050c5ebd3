import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { londonDay } from '#domain/calendar/dates';
import { refusalOf } from '#domain/collection/instructions';
import { Clock } from '#platform/clock/clock';
import type { Collected, Instructed, InstructionRequest } from '#workflows/invoices/invoice.contract';
import { AllocationsService, type Entry } from '../receivables/allocations.service.js';
import { isFollowed, log } from './collection-log.js';
import { lockState, standingOf } from './collection-state.js';
import { CollectorService } from './collector.service.js';
import { follow } from './instructions.js';

/** The activity that follows a person's instruction: what it changes and what is due after it, in one transaction. */
@Injectable()
export class InstructionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly collector: CollectorService,
    private readonly allocations: AllocationsService,
  ) {}

  async follow(invoiceId: string, request: InstructionRequest): Promise<Collected & Instructed> {
    const at = await this.collector.now();
    const { commandId, by } = request;
    const { refusal, ended, nextAt } = await this.db.transaction(async (tx) => ({
      refusal: await this.followIn(tx, invoiceId, request, { commandId, by, now: at.now }),
      ...(await this.collector.collectIn(tx, invoiceId, at)),
    }));
    return { refusal, ended, wakeAt: nextAt && (await this.clock.realTimeOf(nextAt)) };
  }

  /** Once; refused where the invoice is no longer as it was when the instruction was given. */
  private async followIn(
    tx: EntityManager,
    invoiceId: string,
    { commandId, by, instruction }: InstructionRequest,
    entry: Entry,
  ): Promise<Instructed['refusal']> {
    const state = await lockState(tx, invoiceId, londonDay(entry.now));
    if (await isFollowed(tx, commandId)) return null;
    const refusal = refusalOf(instruction, standingOf(state), by, londonDay(entry.now));
    if (refusal) return { code: refusal.code, message: refusal.message, facts: refusal.facts };
    const words = await follow(tx, state, instruction, entry, this.allocations);
    await log(tx, invoiceId, entry.now, { once: commandId, kind: instruction.type, words, by, commandId });
    return null;
  }
}
