/** Two pages, without script: the list, and one mail. A mail's own HTML is shown in a frame that may do nothing. */
import { part, summary, whole } from './api.mjs';

/** @typedef {import('./store.mjs').Store} Store */
/** @typedef {import('./api.mjs').Answer} Answer */

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 62rem; margin: 0 auto; padding: 1rem 1.5rem }
  table { width: 100%; border-collapse: collapse } th { text-align: left }
  th, td { padding: .45rem .6rem; border-bottom: 1px solid #8886; vertical-align: top }
  td.when { white-space: nowrap } p.snippet { margin: 0; opacity: .75; font-size: .9rem }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem } dt { opacity: .75 } dd { margin: 0 }
  iframe { width: 100%; height: 32rem; border: 1px solid #8886; background: #fff }
  pre { white-space: pre-wrap; padding: 1rem; border: 1px solid #8886 }
  header { display: flex; align-items: center; justify-content: space-between; gap: 1rem } h1 { font-size: 1.4rem }`;

/** @param {unknown} text */
const safe = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {string} title @param {string} body @param {string} [head] @returns {Answer} */
const page = (title, body, head = '') => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  headers: {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'",
    'cache-control': 'no-store',
  },
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${safe(title)}</title>${head}<style>${STYLE}</style></head><body>${body}</body></html>`,
});

/** @param {{ Name: string, Address: string }[]} list */
const names = (list) => safe(list.map(({ Name, Address }) => (Name ? `${Name} <${Address}>` : Address)).join(', '));

/** @param {ReturnType<typeof summary>} mail */
const row = (mail) => `<tr><td class="when">${safe(mail.Created.slice(0, 19).replace('T', ' '))}</td>
  <td>${names([...mail.To, ...mail.Cc, ...mail.Bcc])}</td>
  <td><a href="/mail/${mail.ID}">${safe(mail.Subject || '(no subject)')}</a>
  ${mail.Attachments ? ` · ${mail.Attachments} attached` : ''}<p class="snippet">${safe(mail.Snippet.slice(0, 120))}</p></td></tr>`;

/** @param {Store} store */
async function listPage(store) {
  const ids = store.ids();
  const mails = await Promise.all(ids.slice(0, 200).map((id) => store.read(id)));
  const rows = mails.flatMap((mail) => (mail ? [row(summary(mail))] : []));
  const table = `<table><thead><tr><th>Arrived (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const clear = '<form method="post" action="/delete"><button>Delete all</button></form>';
  const shown = ids.length > rows.length ? `<p>The newest ${rows.length} of ${ids.length}.</p>` : '';
  const head = `<header><h1>Mails (${ids.length})</h1>${ids.length ? clear : ''}</header>`;
  const empty = '<p>No mail has come yet. This page looks again every ten seconds.</p>';
  return page('Mails', head + (rows.length ? table + shown : empty), '<meta http-equiv="refresh" content="10">');
}

/** @param {import('./store.mjs').Mail} mail */
function mailPage(mail) {
  const it = whole(mail);
  const facts = [
    ['From', names([it.From])],
    ['To', names(it.To)],
    ['Cc', names(it.Cc)],
    ['Bcc', names(it.Bcc)],
    ['Date', safe(it.Date)],
    ['Message-ID', safe(it.MessageID)],
  ].filter(([, value]) => value);
  const files = [...it.Attachments, ...it.Inline].map(
    ({ PartID, FileName, ContentType, Size }) =>
      `<li><a href="/mail/${it.ID}/part/${PartID}">${safe(FileName || ContentType)}</a> (${Size} bytes)</li>`,
  );
  const body = `<p><a href="/">All mails</a></p><h1>${safe(it.Subject || '(no subject)')}</h1>
    <dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
    ${files.length ? `<h2>Attachments</h2><ul>${files.join('')}</ul>` : ''}
    ${it.HTML ? `<h2>HTML</h2><iframe sandbox title="The mail as HTML" src="/mail/${it.ID}/html"></iframe>` : ''}
    <h2>Text</h2><pre>${safe(it.Text)}</pre>`;
  return page(it.Subject, body);
}

/** With its inline pictures put in; nothing is fetched from elsewhere. @param {import('./store.mjs').Mail} mail @returns {Answer} */
function htmlFrame({ parsed }) {
  const inline = parsed.attachments.filter(({ cid }) => cid);
  const body = inline.reduce(
    (html, { cid, contentType, content }) =>
      html.replaceAll(`cid:${cid}`, `data:${contentType};base64,${content.toString('base64')}`),
    parsed.html || '',
  );
  const policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return { status: 200, type: 'text/html; charset=utf-8', headers: { 'content-security-policy': policy }, body };
}

/** @param {Store} store @param {import('node:http').IncomingMessage} request @param {URL} url @returns {Promise<Answer>} */
export async function answerPages(store, request, url) {
  const [, place, id = '', sub, partId = ''] = url.pathname.split('/');
  if (place === '' && request.method === 'GET') return listPage(store);
  if (place === 'delete' && request.method === 'POST') {
    store.remove();
    return { status: 303, type: 'text/plain', body: '', headers: { location: '/' } };
  }
  const mail = place === 'mail' ? await store.read(id) : undefined;
  if (!mail) return { ...page('Not found', '<p>There is no such mail. <a href="/">All mails</a></p>'), status: 404 };
  if (sub === 'html') return htmlFrame(mail);
  return sub === 'part' ? part(mail, partId) : mailPage(mail);
}
