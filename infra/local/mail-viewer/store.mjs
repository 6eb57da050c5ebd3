/** The mails, one file each, as they came; before them stand the envelope's sender and recipients as headers. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

const MOST = 5_000;
const ID = /^[a-z0-9]+$/;

/** @typedef {Awaited<ReturnType<typeof openStore>>} Store */
/** @typedef {{ id: string, size: number, parsed: import('mailparser').ParsedMail }} Mail */

/** @param {string} folder */
export async function openStore(folder) {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  let ids = names.map((name) => name.slice(0, -'.eml'.length)).sort();
  /** @param {string} id */
  const file = (id) => join(folder, `${id}.eml`);
  /** @param {string[]} gone */
  const remove = (gone) => {
    ids = ids.filter((id) => !gone.includes(id));
    gone.forEach((id) => rmSync(file(id), { force: true }));
  };
  return {
    /** Newest first. */
    ids: () => ids.toReversed(),
    /** @param {string} id @returns {Promise<Mail | undefined>} */
    async read(id) {
      if (!ID.test(id) || !ids.includes(id)) return undefined;
      const bytes = readFileSync(file(id));
      return { id, size: bytes.length, parsed: await simpleParser(bytes, { skipImageLinks: true }) };
    },
    /** @param {NodeJS.ReadableStream} stream @param {import('smtp-server').SMTPServerEnvelope} envelope */
    async keep(stream, envelope) {
      const chunks = [Buffer.from(envelopeHeaders(envelope))];
      for await (const chunk of stream) chunks.push(Buffer.from(chunk));
      const id = `${Date.now().toString(36).padStart(9, '0')}${randomBytes(5).toString('hex')}`;
      writeFileSync(`${file(id)}.new`, Buffer.concat(chunks), { mode: 0o600 });
      renameSync(`${file(id)}.new`, file(id));
      ids = [...ids, id];
      if (ids.length > MOST) remove(ids.slice(0, ids.length - MOST));
    },
    /** @param {string[]} [which] all without it */
    remove: (which) => remove(which ?? ids),
  };
}

/** @param {import('smtp-server').SMTPServerEnvelope} envelope */
function envelopeHeaders({ mailFrom, rcptTo }) {
  const sender = mailFrom ? mailFrom.address : '';
  const recipients = rcptTo.map(({ address }) => `Delivered-To: ${address}\r\n`);
  return `Return-Path: <${sender}>\r\n${recipients.join('')}`;
}
