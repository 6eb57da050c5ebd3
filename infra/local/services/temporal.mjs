/** Temporal for one machine: the CLI's development server, on the loopback address only. */
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { logs } from '../paths.mjs';
import { startChild, waitUntilReady } from '../processes/child.mjs';
import { Trouble } from '../trouble.mjs';
import { alreadyHere, buildWithGo, downloadBySdk } from './programs.mjs';

const CLI = 'github.com/temporalio/cli/cmd/temporal@v1.5.1'; // newer ones do not install by `go install`

/** @param {import('./programs.mjs').Context} context */
export async function temporalProgram(context) {
  const program =
    alreadyHere('temporal') ??
    (await downloadBySdk('temporal', 'local', context)) ??
    (await buildWithGo('temporal', CLI, { ...context, estimate: 'about four minutes' }));
  if (program) return program;
  throw new Trouble(
    'Temporal is neither installed nor to be had here: put the Temporal CLI or Go on the PATH, or set TEMPORAL_ADDRESS, then start again.' +
      ` Why the ways failed is in ${join(logs, 'temporal-*.log')}.`,
  );
}

/**
 * @typedef {object} TemporalOptions
 * @property {string} program
 * @property {number} port
 * @property {number} [uiPort] without one there is no web UI
 * @property {number | undefined} [metricsPort] where it tells what it counts
 * @property {string | undefined} [file] keeps the state; without one it ends with the server
 * @property {import('../processes/ledger.mjs').Ledger} ledger
 * @property {AbortSignal | undefined} [signal]
 * @property {string} [log]
 */

/** @param {TemporalOptions} options */
export async function startTemporal({ program, port, uiPort, metricsPort, file, ledger, signal, log }) {
  const child = await startChild({
    name: 'temporal',
    command: program,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'],
      ...(uiPort ? ['--ui-port', String(uiPort)] : ['--headless']),
      ...(metricsPort ? ['--metrics-port', String(metricsPort)] : []),
      ...(file ? ['--db-filename', file] : []),
      ...['--search-attribute', 'CaseStage=Keyword'],
      // The queue is looked at 20 times a second by default, which costs each step 50 ms.
      ...['--dynamic-config-value', 'history.transferProcessorMaxPollRPS=500'],
    ],
    marker: file ?? `--port ${port}`,
    ledger,
    ...(log && { log }),
  });
  const address = `127.0.0.1:${port}`;
  try {
    await waitUntilReady(child, () => temporalAnswers(address), { signal });
  } catch (error) {
    await child.stop();
    throw error;
  }
  return { ...child, address };
}

/** @param {string} address */
async function temporalAnswers(address, namespace = process.env.TEMPORAL_NAMESPACE ?? 'default') {
  if (!(await listens(address))) return false;
  const { Connection } = await import('@temporalio/client'); // only there once the npm modules are
  try {
    const connection = await Connection.connect({ address, connectTimeout: '2s' });
    await connection.withDeadline(Date.now() + 2_000, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    await connection.close();
    return true;
  } catch {
    return false; // not yet, or not at all: the one who waits decides
  }
}

/** @param {string} address @returns {Promise<boolean>} */
function listens(address) {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    const socket = createConnection({ host, port: Number(port) });
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('connect', () => socket.destroy());
    socket.on('error', () => undefined); // its 'close' answers
    socket.on('close', (hadError) => resolve(!hadError));
  });
}

/** @param {string} address */
export async function requireTemporal(address) {
  if (!(await temporalAnswers(address))) {
    throw new Trouble(`The Temporal server at ${address} does not answer: check TEMPORAL_ADDRESS, or unset it.`);
  }
}
