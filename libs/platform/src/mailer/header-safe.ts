// What may stand in a mail at all, and in its headers.

/** Control characters but for tab and line feed, halves of pairs, what turns text round; PostgreSQL would refuse the first of them, too. */
const UNFIT = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu;
const LINE_ENDS = /\r\n?|[\p{Zl}\p{Zp}]/gu;

/** Every text in the variables, fit to be read: anyone may have typed it. */
export function readable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(LINE_ENDS, '\n').replace(UNFIT, '');
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, readable(each)]));
}

const LONGEST_SUBJECT = 90;

const letters = new Intl.Segmenter('en-GB');

/** On one line, and short enough to be read whole in a list of mails: no value can start another header. */
export function subjectLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_SUBJECT) return line;
  const fitting = [...letters.segment(line)].filter(({ index, segment }) => index + segment.length < LONGEST_SUBJECT);
  return `${fitting
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}
