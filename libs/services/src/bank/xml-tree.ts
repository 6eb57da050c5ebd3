// XML as a tree of plain records, each element with the line on which it stands. A document type declaration, the only door for entities
// of a file's own, is refused where it begins; the five entities that XML always has are read by the parser itself.
import { SaxesParser } from 'saxes';
import type { Xml } from '#domain/bank/xml';

export type XmlRead = { readonly root: Xml } | { readonly line: number; readonly message: string };

interface Growing extends Xml {
  text: string;
  readonly children: Record<string, Xml[]>;
}

const element = (line: number, attributes: Xml['attributes'] = {}): Growing => ({
  ...{ text: '', line, attributes },
  children: Object.create(null) as Record<string, Xml[]>,
});

class Unreadable extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

const DECLARED = 'It declares a document type, which no statement of a bank does; ask the bank for the file again.';

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

export function xmlTree(text: string): XmlRead {
  try {
    return { root: grown(text) };
  } catch (error) {
    if (error instanceof Unreadable) return { line: error.line, message: error.message };
    throw error;
  }
}

function grown(text: string): Xml {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const root = element(1);
  const open: Growing[] = [root];
  const here = (): Growing => open[open.length - 1] ?? root;
  parser.on('doctype', () => {
    throw new Unreadable(parser.line, DECLARED);
  });
  parser.on('error', ({ message }) => {
    throw new Unreadable(parser.line, `It is no sound XML: ${message.replace(/^\d+:\d+: /, '')}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const opened = element(parser.line, attributes);
    (here().children[withoutPrefix(name)] ??= []).push(opened);
    open.push(opened);
  });
  const say = (words: string): void => {
    here().text += words;
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root;
}
