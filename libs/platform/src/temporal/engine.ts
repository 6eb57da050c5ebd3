import { Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { machineMs } from '../clock/machine-time.js';

/** How long a healthy server may take to answer, in milliseconds. */
const PATIENCE = 1_500;

/** The workflow engine as whoever watches over it sees it. */
@Injectable()
export class Engine {
  constructor(private readonly client: Client) {}

  /** Whether the server answers for our namespace, its store included: an open port alone says little. */
  async answers(): Promise<boolean> {
    const { connection, options } = this.client;
    try {
      await connection.withDeadline(machineMs() + PATIENCE, () =>
        connection.workflowService.describeNamespace({ namespace: options.namespace }),
      );
      return true;
    } catch {
      return false; // whichever way it failed: it is down for us
    }
  }
}
