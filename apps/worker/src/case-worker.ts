import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { CONFIG, type Config } from '#platform/config/config';
import { bundleWorkflows } from '#platform/temporal/bundle';
import { codecOf } from '#platform/temporal/temporal-client.module';
import { RegisterRoundService } from '#services/assessors/watch/register-round.service';
import { PostOfficeService } from '#services/mail/post-office.service';
import { ReconciliationsService } from '#services/reconciliation/reconciliations.service';
import { CASES_QUEUE } from '#workflows/cases/case.contract';
import { Activities } from './activities/activities.js';
import { workflowInLogs } from './workflow-in-logs.js';

/** Cached cases cost a third of a megabyte each; months-long cases are asleep most of the time. */
const CACHED_CASES = 200;

const BUNDLE = join(import.meta.dirname, '../../../workflow-bundle.js');

/** Runs the workflows and activities of this installation until it is told to stop, then lets running work finish. */
@Injectable()
export class CaseWorker implements BeforeApplicationShutdown {
  private readonly log = new Logger(CaseWorker.name);
  private worker: Worker | undefined;
  private connection: NativeConnection | undefined;
  private running: Promise<void> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly activities: Activities,
    private readonly postOffice: PostOfficeService,
    private readonly register: RegisterRoundService,
    private readonly reconciliations: ReconciliationsService,
  ) {}

  /** Starts polling; the promise it answers with ends when the worker does, and fails when it crashes. */
  async start(overrides: Partial<WorkerOptions> = {}): Promise<{ readonly over: Promise<void> }> {
    this.connection = await NativeConnection.connect({
      address: this.config.TEMPORAL_ADDRESS,
      grpcCompression: { codec: 'none' }, // what is encrypted does not become smaller
    });
    this.worker = await Worker.create({
      connection: this.connection,
      namespace: this.config.TEMPORAL_NAMESPACE,
      taskQueue: CASES_QUEUE,
      workflowBundle: existsSync(BUNDLE) ? { codePath: BUNDLE } : await bundleWorkflows(),
      activities: this.activities.all(),
      dataConverter: { payloadCodecs: [codecOf(this.config)] },
      interceptors: { activity: [workflowInLogs] },
      maxCachedWorkflows: CACHED_CASES,
      maxConcurrentActivityTaskExecutions: this.config.DATABASE_POOL,
      shutdownGraceTime: '20s',
      ...overrides,
    });
    this.running = this.worker.run();
    await this.postOffice.open();
    await this.register.open();
    await this.reconciliations.everyNight();
    this.log.log(`polling the queue ${CASES_QUEUE}`);
    return { over: this.running };
  }

  get state(): string {
    return this.worker?.getState() ?? 'NOT STARTED';
  }

  /** First the work, then (in Nest's next phase) the pool that it needs. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.state === 'RUNNING') this.worker?.shutdown();
    this.activities.stop();
    await this.running?.catch((error: unknown) => this.log.error(`the worker ended badly: ${String(error)}`));
    await this.connection?.close();
  }

  /** Nest handles the signals; the SDK must not as well. */
  static quietRuntime(): void {
    Runtime.install({ shutdownSignals: [] });
  }
}
