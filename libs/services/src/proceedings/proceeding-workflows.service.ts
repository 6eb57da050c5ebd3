import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WorkflowSeen } from '#platform/temporal/workflow-looks';
import { ProceedingHistoriesService } from './proceeding-histories.service.js';
import { ProceedingsProcess, type ProceedingAddress } from './proceedings.process.js';

/** As many as a workflow itself keeps over its runs. */
const ANSWERS_CARRIED = 50;

/** The workflows of proceedings as the engine has them; one is made anew from its events, as a case's is (case-workflows.service). */
@Injectable()
export class ProceedingWorkflowsService {
  constructor(
    private readonly db: DataSource,
    private readonly histories: ProceedingHistoriesService,
    private readonly process: ProceedingsProcess,
  ) {}

  look(address: ProceedingAddress): Promise<WorkflowSeen> {
    return this.process.look(address);
  }

  end(address: ProceedingAddress, why: string): Promise<void> {
    return this.process.end(address, why);
  }

  async recordedSeq({ id }: ProceedingAddress): Promise<number> {
    const rows = await this.db.query<readonly { seq: number }[]>(
      'select recorded_seq as seq from proceeding where id = $1',
      [id],
    );
    return rows[0]?.seq ?? 0;
  }

  /** @param why kept with the workflow that is ended, where one still runs. */
  async rebuild(address: ProceedingAddress, why: string): Promise<{ readonly seq: number }> {
    await this.process.end(address, why);
    return this.db.transaction(async (tx) => {
      const history = await this.histories.held(tx, address.id);
      const told = history && this.histories.told(history);
      if (!told || told.closedAt !== null) throw new Error(`${address.kind} ${address.number} needs no workflow`);
      const { state, answers } = told;
      await this.process.startAgain(address, {
        carried: { state, answers: answers.slice(-ANSWERS_CARRIED), wakeAt: null },
      });
      return { seq: state.seq };
    });
  }
}
