/** The few questions of Mailpit's REST interface that demo, tests and the web app ask, answered in the same shape. */

/** @typedef {import('./store.mjs').Store} Store */
/** @typedef {import('./store.mjs').Mail} Mail */
/** @typedef {{ status: number, type: string, body: string | Buffer, headers?: Record<string, string> }} Answer */

/** @param {unknown} content @returns {Answer} */
const json = (content) => ({ status: 200, type: 'application/json', body: JSON.stringify(content) });
/** @type {Answer} */
const NOT_FOUND = { status: 404, type: 'text/plain', body: '404 page not found' };

/** @param {import('mailparser').AddressObject | import('mailparser').AddressObject[] | undefined} field */
export const people = (field) =>
  [field ?? []]
    .flat()
    .flatMap(({ value }) => value.map(({ name, address }) => ({ Name: name, Address: address ?? '' })));

/** @param {Mail['parsed']} parsed @param {string} name @returns {string[]} */
const headers = (parsed, name) =>
  parsed.headerLines.filter(({ key }) => key === name).map(({ line }) => line.slice(line.indexOf(':') + 1).trim());

/** Attachments have the numbers 1, 2, … as part numbers. @param {Mail} mail */
export const parts = ({ parsed }) =>
  parsed.attachments.map((attachment, index) => ({
    attachment,
    about: {
      PartID: String(index + 1),
      FileName: attachment.filename ?? '',
      ContentType: attachment.contentType,
      ContentID: attachment.cid ?? '',
      Size: attachment.size,
    },
  }));

/** @param {Mail} mail */
function common(mail) {
  const { parsed } = mail;
  const named = [...people(parsed.to), ...people(parsed.cc)].map(({ Address }) => Address.toLowerCase());
  const blind = headers(parsed, 'delivered-to').filter((address) => !named.includes(address.toLowerCase()));
  return {
    ID: mail.id,
    MessageID: (parsed.messageId ?? '').replace(/^<|>$/g, ''),
    From: people(parsed.from)[0] ?? { Name: '', Address: '' },
    To: people(parsed.to),
    Cc: people(parsed.cc),
    Bcc: blind.map((address) => ({ Name: '', Address: address })),
    ReplyTo: people(parsed.replyTo),
    Subject: parsed.subject ?? '',
    Tags: [],
    Size: mail.size,
  };
}

/** @param {Mail} mail */
const arrived = (mail) => new Date(Number.parseInt(mail.id.slice(0, 9), 36)).toISOString();

/** @param {Mail} mail */
export const summary = (mail) => ({
  ...common(mail),
  Read: false,
  Created: arrived(mail),
  Attachments: parts(mail).filter(({ attachment }) => !attachment.related).length,
  Snippet: (mail.parsed.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 250),
});

/** @param {Mail} mail */
export function whole(mail) {
  const all = parts(mail);
  return {
    ...common(mail),
    ReturnPath: (headers(mail.parsed, 'return-path')[0] ?? '').replace(/^<|>$/g, ''),
    Date: mail.parsed.date?.toISOString() ?? arrived(mail),
    Text: mail.parsed.text ?? '',
    HTML: mail.parsed.html || '',
    Inline: all.filter(({ attachment }) => attachment.related).map(({ about }) => about),
    Attachments: all.filter(({ attachment }) => !attachment.related).map(({ about }) => about),
  };
}

/** @param {Store} store @param {URL} url */
async function list(store, url) {
  const [start, limit] = [Number(url.searchParams.get('start') ?? 0), Number(url.searchParams.get('limit') ?? 50)];
  const ids = store.ids();
  const page = await Promise.all(ids.slice(start, start + limit).map((id) => store.read(id)));
  const messages = page.flatMap((mail) => (mail ? [summary(mail)] : []));
  const count = { total: ids.length, unread: ids.length, messages_count: ids.length, messages_unread: ids.length };
  return json({ ...count, count: messages.length, start, tags: [], messages });
}

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

/** @param {Mail} mail @param {string} partId @returns {Answer} */
export function part(mail, partId) {
  const found = parts(mail).find(({ about }) => about.PartID === partId);
  if (!found) return NOT_FOUND;
  const name = encodeURIComponent(found.about.FileName || `part-${partId}`);
  const disposition = { 'content-disposition': `attachment; filename*=UTF-8''${name}` };
  return { status: 200, type: found.about.ContentType, body: found.attachment.content, headers: disposition };
}

/** @param {Store} store @param {import('node:http').IncomingMessage} request @param {URL} url @returns {Promise<Answer>} */
export async function answerApi(store, request, url) {
  const [, , version, kind, id = '', sub, partId = ''] = url.pathname.split('/');
  if (version !== 'v1') return NOT_FOUND;
  if (kind === 'messages' && request.method === 'DELETE') {
    store.remove((await bodyOf(request)).IDs);
    return { status: 200, type: 'text/plain', body: 'ok' };
  }
  if (kind === 'messages' && request.method === 'GET') return list(store, url);
  const mail = kind === 'message' && request.method === 'GET' ? await store.read(id) : undefined;
  if (!mail) return NOT_FOUND;
  if (sub === 'part') return part(mail, partId);
  return sub ? NOT_FOUND : json(whole(mail));
}
