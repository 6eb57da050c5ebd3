// A Temporal server of one test's own, which keeps its state in a file: it may be killed and started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { requiredSetting } from './environment.js';
import { freePort } from './mail-server.js';

export class OwnTemporal {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {}

  static async open(): Promise<OwnTemporal> {
    const server = new OwnTemporal(await freePort(), mkdtempSync(join(tmpdir(), 'ismpe-temporal-')));
    await server.start();
    return server;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** As infra/local/services/temporal.mjs starts it. */
  async start(): Promise<void> {
    this.child = spawn(
      requiredSetting('TEST_TEMPORAL_PROGRAM'),
      [
        ...[
          'server',
          'start-dev',
          '--ip',
          '127.0.0.1',
          '--port',
          String(this.port),
          '--headless',
          '--log-level',
          'error',
        ],
        ...['--db-filename', join(this.folder, 'temporal.db'), '--search-attribute', 'CaseStage=Keyword'],
        ...['--dynamic-config-value', 'history.transferProcessorMaxPollRPS=500'],
      ],
      { stdio: 'ignore' },
    );
    for (let tries = 0; !(await this.answers()); tries++) {
      if (tries > 150) throw new Error('the Temporal server of the test does not answer after half a minute');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** As a crash would: no time to finish anything. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    const over = once(child, 'close');
    child.kill('SIGKILL');
    await over;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    try {
      const connection = await Connection.connect({ address: this.address, connectTimeout: '1s' });
      await connection.withDeadline(Date.now() + 1_000, () =>
        connection.workflowService.describeNamespace({ namespace: 'default' }),
      );
      await connection.close();
      return true;
    } catch {
      return false; // not yet: who waits decides
    }
  }
}
