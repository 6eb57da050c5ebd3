// The text part of a mail: for those who read no HTML, and for the record.
import { compile } from 'html-to-text';

const WIDTH = 76;

const fragment = compile({
  wordwrap: WIDTH,
  selectors: [
    { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: false } },
    {
      selector: 'table',
      format: 'dataTable',
      options: { uppercaseHeaderCells: false, colSpacing: 3, maxColumnWidth: 46 },
    },
  ],
});

/** A set body, as text. */
export const textOfHtml = (html: string): string => fragment(html);

/** Plain text in lines of at most 76 characters; longer words, such as addresses, stay whole. */
export function wrapped(text: string): string {
  const lines = text.split('\n').map((line) =>
    line.split(/[ \t]+/).reduce((set, word) => {
      const current = set.slice(set.lastIndexOf('\n') + 1);
      if (set === '') return word;
      return current.length + 1 + word.length > WIDTH ? `${set}\n${word}` : `${set} ${word}`;
    }, ''),
  );
  return lines.join('\n');
}
