// Liquid as the mails use it. What a wording names and the variables lack is an error, never an empty place in a sent mail.
import { Liquid, type LiquidOptions } from 'liquidjs';

const STRICT: LiquidOptions = {
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  // An empty text counts as absent, so that `{% if reason %}` covers both null and ''.
  jsTruthy: true,
  timezoneOffset: 0,
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @throws Error for a list or a record: a wording says which of its parts it means. */
function readAloud(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error(`a wording names what is no text: ${JSON.stringify(value)}`);
}

/** A percent sign stays on the line of its number. */
const escapeHtml = (value: unknown): string =>
  readAloud(value)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(/(\d) %/g, '$1&nbsp;%');

/** @throws Error unless it is an http(s) address: nothing else belongs behind a link. */
export function webAddress(value: unknown): string {
  const address = String(value);
  if (!/^https?:\/\/[^\s"<>\\]+$/.test(address) || !URL.canParse(address))
    throw new Error(`a mail links only to web addresses, not to ${JSON.stringify(address)}`);
  return address;
}

/** Subjects, leads and link addresses: plain text. */
export const plainLiquid = new Liquid({ ...STRICT, outputEscape: readAloud });

/** Bodies and the layout: every value is escaped, but for what the filter `raw` and the two below have made themselves. */
export const htmlLiquid = new Liquid({ ...STRICT, outputEscape: escapeHtml });

htmlLiquid.registerFilter('lines', {
  raw: true,
  handler: (value: unknown) => escapeHtml(value).replace(/\n/g, '<br>'),
});

htmlLiquid.registerFilter('web_address', {
  raw: true,
  handler: (value: unknown) =>
    `<a style="color:#17395c" href="${escapeHtml(webAddress(value))}">${escapeHtml(value)}</a>`,
});
