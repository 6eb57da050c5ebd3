/**
 * The test server's classes, as the Java machine keeps them when a server that has been through a rehearsal ends: a later one
 * starts with a third of the work. Made once for each version of the server; without it every test runs just the same.
 */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { logs } from '../paths.mjs';
import { openLog } from '../processes/log.mjs';
import { anyPort } from '../processes/ports.mjs';

/** The launcher looks for it there. @param {string} folder */
const archiveIn = (folder) => join(folder, 'classes.jsa');

const NAMESPACE = 'default';
const QUEUE = { name: 'rehearsal' };
const SECONDS = 30;

/** @param {{ folder: string, launcher: string }} server @param {import('../services/programs.mjs').Context} context */
export async function archiveClasses({ folder, launcher }, { line, signal }) {
  const archive = archiveIn(folder);
  if (existsSync(archive)) return;
  line.doing('rehearsing its start');
  const own = `${archive}.${process.pid}`;
  const output = openLog(join(logs, 'test-server-rehearsal.log'));
  const port = await anyPort();
  const server = spawn(launcher, [String(port), '--enable-time-skipping'], {
    env: { ...process.env, ARCHIVE_CLASSES_TO: own },
    stdio: ['ignore', output, output],
    ...(signal && { signal }),
  });
  closeSync(output);
  const over = new Promise((resolve) => server.on('close', resolve).on('error', resolve));
  try {
    await Promise.race([rehearse(`127.0.0.1:${port}`), over.then(() => Promise.reject(new Error('it has ended')))]);
    server.kill('SIGTERM');
    await over;
    renameSync(own, archive); // whole at every moment: another run may be starting one
  } catch {
    signal?.throwIfAborted();
    server.kill('SIGKILL');
    rmSync(own, { force: true });
  }
}

/** What a test asks of it: a workflow, its task, an activity, a signal, its history. @param {string} address */
async function rehearse(address) {
  const { Connection } = await import('@temporalio/client'); // only there once the npm modules are
  const connection = await Connection.connect({ address, connectTimeout: `${SECONDS}s` });
  try {
    await connection.withDeadline(Date.now() + SECONDS * 1000, () => play(connection));
  } finally {
    await connection.close();
  }
}

/** @param {import('@temporalio/client').Connection} connection */
async function play({ workflowService, operatorService }) {
  const place = { namespace: NAMESPACE, taskQueue: QUEUE };
  const who = { namespace: NAMESPACE, workflowExecution: { workflowId: 'rehearsal' } };
  await operatorService.addSearchAttributes({ namespace: NAMESPACE, searchAttributes: { Rehearsal: 2 } });
  const started = { ...place, workflowId: 'rehearsal', workflowType: QUEUE, requestId: 'rehearsal' };
  await workflowService.startWorkflowExecution(started);
  const task = await workflowService.pollWorkflowTaskQueue(place);
  const step = { activityId: '1', activityType: QUEUE, taskQueue: QUEUE, startToCloseTimeout: { seconds: 10 } };
  await workflowService.respondWorkflowTaskCompleted({
    ...{ namespace: NAMESPACE, taskToken: task.taskToken },
    commands: [{ commandType: 1, scheduleActivityTaskCommandAttributes: step }],
  });
  const { taskToken } = await workflowService.pollActivityTaskQueue(place);
  await workflowService.respondActivityTaskCompleted({ namespace: NAMESPACE, taskToken });
  await workflowService.signalWorkflowExecution({ ...who, signalName: 'rehearsal' });
  await workflowService.getWorkflowExecutionHistory({ namespace: NAMESPACE, execution: who.workflowExecution });
  await workflowService.terminateWorkflowExecution(who);
}
