// Workflow engines for specs. Time-skipping: months pass in milliseconds, its clock is one for all workflows of the environment,
// so only one casework uses it at a time. The development server: real time, but everything that a real server can do.
import { existsSync } from 'node:fs';
import { isGrpcServiceError } from '@temporalio/client';
import { TestWorkflowEnvironment, type TimeSkippingTestWorkflowEnvironmentOptions } from '@temporalio/testing';
import { requiredSetting, testSetting } from './environment.js';

type Options = Pick<TimeSkippingTestWorkflowEnvironmentOptions, 'client' | 'plugins'>;

/** `INDEXED_VALUE_TYPE_KEYWORD` of Temporal's protocol. */
const KEYWORD = 2;
/** `NOT_FOUND` of gRPC. */
const OVER: readonly number[] = [5];

function testServer(): string {
  const path = testSetting('TEST_SERVER_PATH');
  if (path && existsSync(path)) return path;
  throw new Error(
    testSetting('TEST_SERVER_TROUBLE') ??
      'TEST_SERVER_PATH does not name the time-skipping test server: run "npm test", or keep the services up with "npm run test:services".',
  );
}

/** The SDK gives the server five seconds, which on a busy machine it may not have. */
async function started(
  options: TimeSkippingTestWorkflowEnvironmentOptions,
  tries = 4,
): Promise<TestWorkflowEnvironment> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping(options);
  } catch (error) {
    if (tries <= 1 || !String(error).includes('did not start within')) throw error;
    return started(options, tries - 1);
  }
}

/** Servers without work. To start one and to warm it up costs more than most scenarios do. */
const idle: TestWorkflowEnvironment[] = [];

const SKIPPED_WITHIN_MS = 2000;

/** A server that nobody else uses until it is given back; it ends with the process. Its clock only goes forward. */
export async function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const waiting = idle.pop();
  if (waiting) return waiting;
  const server = { executable: { type: 'existing-path', path: testServer() } } as const;
  const env = await started({ server });
  const searchAttributes = { CaseStage: KEYWORD };
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes });
  return env;
}

/** What was left undone may hold a server's clock for good: such a one is of no more use. */
const skips = (env: TestWorkflowEnvironment): Promise<boolean> =>
  env.connection.withAbortSignal(AbortSignal.timeout(SKIPPED_WITHIN_MS), () =>
    env.sleep('1 day').then(
      () => true,
      () => false,
    ),
  );

/** One that has ended since it was listed need not be ended. */
function unlessOver(error: unknown): void {
  if (!isGrpcServiceError(error) || !OVER.includes(error.code)) throw error;
}

/** For the next one, with nothing left at work in it: an open workflow without a worker would hold its clock. */
export async function giveBack(env: TestWorkflowEnvironment, namespace: string): Promise<void> {
  const { workflowService } = env.connection;
  for (;;) {
    const { executions } = await workflowService.listOpenWorkflowExecutions({ namespace, startTimeFilter: {} });
    const open = executions.flatMap(({ execution }) => execution ?? []);
    if (open.length === 0) break;
    for (const workflowExecution of open)
      await workflowService.terminateWorkflowExecution({ namespace, workflowExecution }).catch(unlessOver);
  }
  if (await skips(env)) idle.push(env);
  else await env.teardown();
}

/** The address of the development server that all spec files share: take task queues and workflow ids of your own. */
export const sharedTemporalAddress = (): string => requiredSetting('TEST_TEMPORAL_ADDRESS');

/** `teardown()` closes the connections; the server stays. */
export const sharedEnvironment = (options: Options = {}): Promise<TestWorkflowEnvironment> =>
  TestWorkflowEnvironment.createFromExistingServer({ ...options, address: sharedTemporalAddress() });
