/** The mail sink of one machine: takes every mail, sends none on, shows them in the browser. Mailpit, else a small one of our own. */
import { join } from 'node:path';
import { local, root } from '../paths.mjs';
import { startChild, waitUntilReady } from '../processes/child.mjs';
import { alreadyHere, buildWithGo } from './programs.mjs';

const MAILPIT = 'github.com/axllent/mailpit@v1.27.11';

/** @param {import('./programs.mjs').Context} context */
export const mailpitProgram = async (context) =>
  alreadyHere('mailpit') ?? (await buildWithGo('mailpit', MAILPIT, { ...context, estimate: 'about a minute' }));

/**
 * @param {{ program: string | undefined, smtpPort: number, httpPort: number, ledger: import('../processes/ledger.mjs').Ledger, signal?: AbortSignal | undefined }} options
 */
export async function startMail({ program, smtpPort, httpPort, ledger, signal }) {
  const kept = join(local, program ? 'mailpit.db' : 'mails');
  const child = await startChild({
    name: 'mail',
    ...(program ? mailpit(program, smtpPort, httpPort, kept) : ownViewer(smtpPort, httpPort, kept)),
    marker: kept,
    ledger,
  });
  const mailbox = `http://127.0.0.1:${httpPort}`;
  try {
    await waitUntilReady(child, () => answers(`${mailbox}/api/v1/messages?limit=1`), { signal, patience: 20_000 });
  } catch (error) {
    await child.stop();
    throw error;
  }
  return { ...child, mailbox, smtp: `smtp://127.0.0.1:${smtpPort}` };
}

/** @param {string} command @param {number} smtpPort @param {number} httpPort @param {string} database */
const mailpit = (command, smtpPort, httpPort, database) => ({
  command,
  args: [
    ...['--smtp', `127.0.0.1:${smtpPort}`, '--listen', `127.0.0.1:${httpPort}`, '--database', database],
    ...['--max', '5000', '--disable-version-check', '--smtp-disable-rdns', '--block-remote-css-and-fonts'],
  ],
});

/** @param {number} smtpPort @param {number} httpPort @param {string} folder */
const ownViewer = (smtpPort, httpPort, folder) => ({
  command: process.execPath,
  args: [join(root, 'infra/local/mail-viewer.mjs'), String(smtpPort), String(httpPort), folder],
});

/** Whether an address answers with success. @param {string} url */
export async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false; // not yet
  }
}
