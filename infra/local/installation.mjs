/** The services of one installation, started in the order in which they need each other and stopped the other way round. */
import { join } from 'node:path';
import { local } from './paths.mjs';
import { ensureDatabase, requirePostgres } from './services/postgres-client.mjs';
import { dataFolder } from './services/postgres-place.mjs';
import { postgresOwner } from './services/postgres-owner.mjs';
import { startPostgres } from './services/postgres.mjs';
import { requireTemporal, startTemporal, temporalProgram } from './services/temporal.mjs';
import { mailpitProgram, startMail } from './services/mail.mjs';

/** @typedef {import('./processes/child.mjs').Child} Child */
/** @typedef {import('./progress.mjs').StepLine} StepLine */
/**
 * @typedef {object} Context
 * @property {import('./processes/ledger.mjs').Ledger} ledger
 * @property {ReturnType<typeof import('./processes/ports.mjs').portOffice>} ports
 * @property {AbortSignal} signal
 * @property {Child[]} children
 */

/** @param {StepLine} line @param {Context & { password: string }} context */
export async function bringPostgres(line, { ledger, ports, signal, children, password }) {
  const given = process.env.DATABASE_URL;
  if (given) {
    line.says('the one of DATABASE_URL');
    await requirePostgres(given);
    return given;
  }
  line.doing('starting embedded');
  const owner = postgresOwner();
  const port = await ports.nextFree(54320);
  const server = await startPostgres({ data: dataFolder(owner), owner, port, password, ledger, signal });
  children.push(server);
  return ensureDatabase(server.url, { name: 'casework', password });
}

/** @param {StepLine} line @param {Context} context */
export async function bringTemporal(line, { ledger, ports, signal, children }) {
  const given = process.env.TEMPORAL_ADDRESS;
  if (given) {
    line.says('the one of TEMPORAL_ADDRESS');
    await requireTemporal(given);
    return { address: given, ui: process.env.TEMPORAL_UI_URL };
  }
  const program = await temporalProgram({ line, signal });
  line.doing(`starting ${program}`);
  const [port, uiPort] = [await ports.nextFree(7233), await ports.nextFree(8233)];
  const server = await startTemporal({ program, port, uiPort, file: join(local, 'temporal.db'), ledger, signal });
  children.push(server);
  return { address: server.address, ui: `http://127.0.0.1:${uiPort}` };
}

/** @param {StepLine} line @param {Context} context */
export async function bringMail(line, { ledger, ports, signal, children }) {
  const given = process.env.SMTP_URL;
  if (given) {
    line.says('the server of SMTP_URL');
    return { smtp: given, mailbox: process.env.MAILBOX_URL };
  }
  const program = await mailpitProgram({ line, signal });
  line.doing(program ? `starting ${program}` : 'starting our own viewer');
  const [smtpPort, httpPort] = [await ports.nextFree(1025), await ports.nextFree(8025)];
  const sink = await startMail({ program, smtpPort, httpPort, ledger, signal });
  children.push(sink);
  return { smtp: sink.smtp, mailbox: sink.mailbox };
}

/** Last started, first stopped. @param {Child[]} children @param {(text: string) => void} say */
export async function stopAll(children, say) {
  for (const child of [...children].reverse()) {
    if (child.isOver()) continue;
    const inTime = await child.stop();
    say(inTime ? `${child.name} stopped` : `${child.name} did not stop in time and was ended`);
  }
}
