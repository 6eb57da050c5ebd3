// Which addresses mail may go to: the dot-atom form of RFC 5321, in ASCII, with a full domain name. Quoted local parts,
// comments, address literals and groups are lawful and unheard of among our correspondents; they are where header
// injection and misdirected mail hide, so they are refused. An international domain is given in its xn-- form.

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const ADDRESS = new RegExp(`^(${ATOM}(?:\\.${ATOM})*)@((?:${LABEL}\\.)+(?!\\d+$)${LABEL})$`);

/** One mailbox, split so that it never has to be parsed again. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export function isMailAddress(text: string): boolean {
  if (text.length > 254) return false;
  const [, local = '', domain = ''] = ADDRESS.exec(text) ?? [];
  return local !== '' && local.length <= 64 && domain.length <= 253;
}

/** Control characters, line and paragraph separators, and what turns text round: none belongs in a header. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

export const isHeaderText = (text: string): boolean => !UNFIT.test(text) && text.length <= 900;

/** `jo@example.org` or `Jo Hart <jo@example.org>`; undefined for anything else. */
export function parseMailbox(text: string): Mailbox | undefined {
  if (text.length > 400 || !isHeaderText(text)) return undefined;
  const [, quoted = '', address = text] = /^(.*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const name = quoted.trim().replace(/^"([^"]*)"$/, '$1');
  return isMailAddress(address) && !/[<>"]/.test(name) ? { name, address } : undefined;
}
