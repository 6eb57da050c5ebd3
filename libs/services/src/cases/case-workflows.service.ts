import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Command } from '#domain/cases/commands';
import { DomainError } from '#domain/errors';
import { CaseHistoriesService } from './case-histories.service.js';
import type { WorkflowSeen } from '#platform/temporal/workflow-looks';
import { CasesProcess, type CaseAddress } from './cases.process.js';

/**
 * The workflows of cases as the engine has them. One is made anew from the events of its case, at whatever stage that is, and
 * nothing happens twice: clocks, reminders, timers and mails are rows that the old workflow has settled, and the new one begins by
 * reading what is due.
 */
@Injectable()
export class CaseWorkflowsService {
  constructor(
    private readonly db: DataSource,
    private readonly histories: CaseHistoriesService,
    private readonly process: CasesProcess,
  ) {}

  /** What the engine has of the case's workflow. */
  look(address: CaseAddress): Promise<WorkflowSeen> {
    return this.process.look(address);
  }

  /** Ends a workflow whose cycle is over. */
  end(address: CaseAddress, why: string): Promise<void> {
    return this.process.end(address, why);
  }

  /** The word of another workflow that has not come through; the case takes the same one once. */
  tell(address: Omit<CaseAddress, 'id'>, command: Command): Promise<void> {
    return this.process.tell(address, command);
  }

  /** The last event that the database has by now. */
  async recordedSeq({ id }: CaseAddress): Promise<number> {
    const rows = await this.db.query<readonly { seq: number }[]>(
      'select recorded_seq as seq from case_file where id = $1',
      [id],
    );
    return rows[0]?.seq ?? 0;
  }

  /** @param why kept with the workflow that is ended, where one still runs. @throws DomainError for a cycle that is over. */
  async rebuild(address: CaseAddress, why: string): Promise<{ readonly seq: number }> {
    await this.process.end(address, why);
    return this.db.transaction(async (tx) => {
      const history = await this.histories.held(tx, address.id);
      const told = history && this.histories.told(history);
      if (!told) throw new DomainError('CASE.UNKNOWN', `There is no case ${address.number}, cycle ${address.cycle}.`);
      if (told.closedAt !== null)
        throw new DomainError('CASE.OVER', 'This cycle is over; it needs no workflow any more.', { ...address });
      const { state, answers } = told;
      await this.process.startAgain(address, { state, answers, wakeAt: null });
      return { seq: state.seq };
    });
  }
}
