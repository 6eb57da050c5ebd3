// A whole installation as a release runs it: the built api and worker as processes of their own, on a database of their own.
import { randomBytes } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { freshDatabase } from './database.js';
import { environmentWith } from './environment.js';
import { freePort, MailServer } from './mail-server.js';
import { alone, operate, ROOT, SETTINGS, together } from './program.js';
import { seededDatabase } from './seeded.js';
import { sharedTemporalAddress } from './temporal.js';

/** `INDEXED_VALUE_TYPE_KEYWORD` of Temporal's protocol. */
const KEYWORD = 2;

/** Case numbers begin anew in every database: a namespace keeps one spec's workflows from another's. */
async function ownNamespace(): Promise<string> {
  const namespace = `spec-${randomBytes(6).toString('hex')}`;
  const connection = await Connection.connect({ address: sharedTemporalAddress() });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs('1 day'),
    });
    const searchAttributes = { CaseStage: KEYWORD };
    for (let tries = 0; ; tries++) {
      try {
        await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
        return namespace;
      } catch (error) {
        // The server takes a moment to know its new namespace.
        if (tries > 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  } finally {
    await connection.close();
  }
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const ready = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} is not ready after a minute`);
}

/** The processes of an installation; a second worker stands beside the first. */
type App = 'api' | 'worker' | 'second worker';

export class Installation {
  private readonly running = new Map<App, ChildProcess>();

  private constructor(
    private readonly env: NodeJS.ProcessEnv,
    readonly mailServer: MailServer,
    readonly url: string,
    private readonly database: { readonly url: string; readonly password: string },
    private readonly ports: Readonly<Record<App, number>>,
    private readonly ends: (() => Promise<void>)[],
  ) {}

  /**
   * @param options.temporalAddress a server of the test's own; otherwise a namespace of its own in the shared one
   * @param options.seeded with a sandbox's first data; otherwise with its tables alone
   */
  static async open({
    temporalAddress,
    seeded = false,
  }: { readonly temporalAddress?: string; readonly seeded?: boolean } = {}): Promise<Installation> {
    const { drop, ...database } = seeded ? await seededDatabase() : { ...(await freshDatabase()), password: '' };
    const ports = { api: await freePort(), worker: await freePort(), 'second worker': await freePort() };
    const sink = await MailServer.open();
    const url = `http://127.0.0.1:${ports.api}`;
    const env = environmentWith({
      ...SETTINGS,
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: temporalAddress ?? sharedTemporalAddress(),
      TEMPORAL_NAMESPACE: temporalAddress === undefined ? await ownNamespace() : 'default',
      SMTP_URL: sink.url,
      API_PORT: String(ports.api),
      PUBLIC_URL: url,
    });
    return new Installation(env, sink, url, database, ports, [() => sink.down(), drop]);
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** Of each of the sandbox's people, where it was seeded. */
  get password(): string {
    return this.database.password;
  }

  /** Raw mails as the mail server took them over. */
  get mails(): readonly string[] {
    return this.mailServer.mails;
  }

  /** Runs an operator's command to its end and answers what it printed. */
  cli = (...args: readonly string[]): Promise<string> => operate(this.env, ...args);

  async start(app: App): Promise<void> {
    this.running.set(app, this.spawn(alone(app === 'api' ? 'api' : 'worker'), app));
    await this.untilReady(app);
  }

  /** Api and worker in one process, where nothing is asked of what lies between the two: most of a start is done once. */
  async startTogether(): Promise<void> {
    this.running.set('api', this.spawn(together('api', 'worker'), 'worker'));
    await Promise.all([this.untilReady('api'), this.untilReady('worker')]);
  }

  private spawn(program: readonly string[], answersAs: App): ChildProcess {
    const env = { ...this.env, WORKER_HEALTH_PORT: String(this.ports[answersAs]) };
    return spawn(process.execPath, [...program], { env, cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  }

  private untilReady(app: App): Promise<void> {
    return untilReady(`http://127.0.0.1:${this.ports[app]}/health/ready`);
  }

  /** Of its workflows. */
  get namespace(): string {
    return this.env['TEMPORAL_NAMESPACE'] ?? '';
  }

  pid(app: App): number {
    return this.running.get(app)?.pid ?? 0;
  }

  /** As a crash would: no time to finish anything. */
  async kill(app: App, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.running.get(app);
    this.running.delete(app);
    if (!child || child.exitCode !== null) return;
    const over = once(child, 'close');
    child.kill(signal);
    await over;
  }

  async close(): Promise<void> {
    await this.kill('api', 'SIGTERM');
    await Promise.all([this.kill('worker', 'SIGTERM'), this.kill('second worker', 'SIGTERM')]);
    for (const end of this.ends) await end();
  }
}
