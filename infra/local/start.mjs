/** `npm start`: brings up everything one machine needs, from a fresh clone, and keeps it up until it is asked to stop. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFor } from './environment.mjs';
import { bringMail, bringPostgres, bringTemporal, stopAll } from './installation.mjs';
import { local, root } from './paths.mjs';
import { build } from './prepare/build.mjs';
import { installModules } from './prepare/modules.mjs';
import { checkNode } from './prepare/node-version.mjs';
import { ensureSecrets } from './prepare/secrets.mjs';
import { openLedger, stopLeftovers } from './processes/ledger.mjs';
import { takeLock } from './processes/lock.mjs';
import { portOffice } from './processes/ports.mjs';
import { seconds, steps } from './progress.mjs';
import { forgetRunning, lockFile, readRunning, writeRunning } from './running.mjs';
import { migrate, seed, showErrors, startService, untilHealthy } from './services/casework.mjs';
import { onStopRequest } from './stop-request.mjs';
import { Trouble, explain, indent } from './trouble.mjs';

/** @type {import('./processes/child.mjs').Child[]} */
const children = [];
let printedBySeed = '';

function takeInstallation() {
  mkdirSync(local, { recursive: true });
  const lock = takeLock(lockFile, { marker: 'infra/local/start.mjs' });
  if ('release' in lock) return lock;
  const web = readRunning()?.addresses.web;
  const where = web ? `: ${web}` : '; it is still starting';
  throw new Trouble(
    `ISMPE Casework is already running from ${root} (process ${lock.heldBy.pid})${where}. Stop that one first.`,
  );
}

/** @param {AbortSignal} signal */
async function bringUp(signal) {
  const step = steps(9);
  await step('Node.js', (line) => line.says(checkNode()));
  await step('Modules', (line) => installModules(line, signal));
  await step('Build', (line) => build({ line, signal }));
  const ledger = openLedger(join(local, 'processes.json'));
  await stopLeftovers(ledger, (text) => console.log(`      ${text}`));
  const secrets = ensureSecrets();
  const ports = portOffice();
  const apiPort = await portOf('API_PORT', 3000, ports);
  const workerPort = await portOf('WORKER_HEALTH_PORT', 3001, ports);
  const context = { ledger, ports, signal, children };
  const password = secrets.POSTGRES_PASSWORD ?? '';
  const databaseUrl = await step('PostgreSQL', (line) => bringPostgres(line, { ...context, password }));
  const temporal = await step('Temporal', (line) => bringTemporal(line, context));
  const mail = await step('Mails', (line) => bringMail(line, context));
  const settings = settingsFor({
    ...{ databaseUrl, apiPort, workerPort },
    ...{ temporalAddress: temporal.address, temporalUi: temporal.ui, smtpUrl: mail.smtp, mailbox: mail.mailbox },
  });
  const env = { ...secrets, ...process.env, ...settings };
  await step('Database', () => migrate({ env, signal }));
  await step('First data', async () => (printedBySeed = await seed({ env, signal })));
  await step('Casework', () => startCasework({ env, ledger, signal, apiPort, workerPort }));
  return settings;
}

/** @param {'API_PORT' | 'WORKER_HEALTH_PORT'} setting @param {number} usual @param {ReturnType<typeof portOffice>} ports */
const portOf = (setting, usual, ports) =>
  process.env[setting] ? ports.exactly(Number(process.env[setting]), setting) : ports.nextFree(usual);

/** @param {{ env: NodeJS.ProcessEnv, ledger: import('./processes/ledger.mjs').Ledger, signal: AbortSignal, apiPort: number, workerPort: number }} context */
async function startCasework({ env, ledger, signal, apiPort, workerPort }) {
  const worker = await startService('worker', { env, ledger });
  children.push(worker);
  const api = await startService('api', { env, ledger });
  children.push(api);
  await Promise.all([
    untilHealthy(worker, { port: workerPort, signal }),
    untilHealthy(api, { host: process.env.API_HOST, port: apiPort, signal }),
  ]);
}

/** @param {Record<string, string>} settings */
function announce(settings) {
  const web = settings.PUBLIC_URL ?? '';
  const addresses = {
    web,
    apiDocs: `${web}/api/docs`,
    ...(settings.TEMPORAL_UI_URL && { temporal: settings.TEMPORAL_UI_URL }),
    ...(settings.MAILBOX_URL && { mails: settings.MAILBOX_URL }),
  };
  writeRunning({ addresses, environment: settings });
  const names = { web: 'Web app', apiDocs: 'API', temporal: 'Temporal', mails: 'Mails' };
  const lines = Object.entries(addresses).map(
    ([key, address]) => `  ${names[/** @type {keyof typeof names} */ (key)].padEnd(10)} ${address}`,
  );
  console.log(`\nISMPE Casework is up.\n\n${lines.join('\n')}`);
}

function announceSignIn() {
  if (printedBySeed) console.log(`\n  Sign in\n${indent(printedBySeed)}`);
}

/** Waits for the first of: a child's death, a stop request. @param {AbortSignal} signal */
const untilOver = (signal) =>
  Promise.race([
    ...children.map(({ died }) => died),
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true })),
  ]);

async function main() {
  const began = performance.now();
  const lock = takeInstallation();
  const signal = onStopRequest({
    onFirst: () => console.log('\nStopping …  (again: at once)'),
    onSecond: () => {
      children.forEach((child) => child.kill());
      process.exit(130);
    },
  });
  try {
    announce(await bringUp(signal));
    announceSignIn();
    console.log(`\nStarted in ${seconds(began)}. Ctrl-C stops it.`);
    showErrors(['api', 'worker']);
    const death = await untilOver(signal);
    if (death) throw death;
  } catch (error) {
    if (!signal.aborted) {
      process.exitCode = 1;
      console.error(`\n${explain(error)}\n`);
    }
    if (!readRunning()) announceSignIn();
  } finally {
    forgetRunning();
    await stopAll(children, (text) => console.log(text));
    lock.release();
  }
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
process.exit();
