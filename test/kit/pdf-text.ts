// The words of a PDF that was set here, as a search in it would find them: its text, and what it says of itself. No program is needed
// for it: the content streams' glyphs are read by each font's own table of characters.
import { inflateSync } from 'node:zlib';

interface Parts {
  readonly dictionary: string;
  /** Unpacked; empty where there is none. */
  readonly stream: () => string;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Streams are taken by their length: packed, they may hold any bytes. */
function objectsOf(file: string): ReadonlyMap<string, Parts> {
  const objects = new Map<string, Parts>();
  const begins = /(\d+) 0 obj\s/g;
  for (let found = begins.exec(file); found; found = begins.exec(file)) {
    const end = file.indexOf('endobj', begins.lastIndex);
    const starts = file.indexOf('stream\n', begins.lastIndex);
    const streams = starts >= 0 && starts < end;
    const dictionary = file.slice(begins.lastIndex, streams ? starts : end);
    const from = starts + 'stream\n'.length;
    const until = streams ? from + Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0) : from;
    const packed = streams ? file.slice(from, until) : '';
    const flat = dictionary.includes('/FlateDecode');
    objects.set(found[1] ?? '', {
      dictionary,
      stream: () => (flat ? latin1(inflateSync(Buffer.from(packed, 'latin1'))) : packed),
    });
    begins.lastIndex = streams ? until : end;
  }
  return objects;
}

const textOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Of a font: glyph, in hexadecimal, to what it stands for. */
function charactersOf(table: string): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      characters.set(glyph.toLowerCase(), textOf(text));
  return characters;
}

/** Bytes of `(\000\b)` or `<0008>`, in hexadecimal. */
function bytesOf(string: string): string {
  if (string.startsWith('<')) return string.slice(1, -1).toLowerCase();
  const plain = string
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_all, escaped: string) =>
      /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (ESCAPES.get(escaped) ?? escaped),
    );
  return Buffer.from(plain, 'latin1').toString('hex');
}
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);

const WHAT = /\/(\w+) [\d.]+ Tf|(\((?:\\[\s\S]|[^\\)])*\)|<[0-9a-fA-F]+>)|\bET\b/g;

/** A line of the page is a text object. */
function wordsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let words = '';
  for (const [, name, string] of content.matchAll(WHAT)) {
    if (name !== undefined) font = fonts.get(name);
    else if (string === undefined) words += ' ';
    else for (const glyph of bytesOf(string).match(/.{4}/g) ?? []) words += font?.get(glyph) ?? '';
  }
  return words;
}

/** Page after page, its lines on one. */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(latin1(bytes));
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  return pages
    .map(({ dictionary }) => {
      const fonts = [...dictionary.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', no = '']) => {
        const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(no)?.dictionary ?? '')?.[1] ?? '';
        return [name, charactersOf(objects.get(table)?.stream() ?? '')] as const;
      });
      const content = objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? '')?.stream() ?? '';
      return wordsOf(content, new Map(fonts)).replace(/[\s\u200B]+/g, ' ');
    })
    .join('\n');
}
