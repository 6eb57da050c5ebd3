// The strengths of a report in short, for the public (F56): of each segment the first that names nobody and no score.

interface Strong {
  readonly title: string;
  readonly strengths: readonly string[];
}

export interface StrengthInShort {
  readonly segment: string;
  readonly strength: string;
}

const LONGEST = 160;
/** `38/40`, `92.5 %`, `37 of 40 points` */
const SCORE = /\d\s*(?:%|\/|per ?cent|points?\b|(?:out )?of \d)/i;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const ARTICLE = /^(?:the|for|and|of|de|der|van|von|dr|mrs?|ms)$/i;

/** Words as they are compared: `HART` and `Hart’s` are Hart. */
function named(word: string): string {
  const bare = word.replace(/['’]s?$/u, '');
  return bare.length > 1 && bare === bare.toUpperCase() ? bare.slice(0, 1) + bare.slice(1).toLowerCase() : bare;
}

const capitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

/** By which words somebody is recognised: of `Dr Jo Hart, sponsor` Jo and Hart. */
function wordsOf(name: string): readonly string[] {
  const words = (name.match(WORD) ?? []).filter((word) => word.length > 1 && !ARTICLE.test(word));
  return words.some(capitalised)
    ? words.filter(capitalised)
    : words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
}

/** Whether a text has one of these names, or a part of one that is written as a name is. */
export function namesSomebody(text: string, names: readonly string[]): boolean {
  const said = new Set((text.match(WORD) ?? []).map(named));
  return names.some(
    (name) =>
      wordsOf(name).some((word) => said.has(named(word))) ||
      (name.trim() !== '' && text.toLowerCase().includes(name.trim().toLowerCase())),
  );
}

export const inShort = (segments: readonly Strong[], names: readonly string[]): readonly StrengthInShort[] =>
  segments.flatMap(({ title, strengths }) => {
    const told = strengths.find((each) => !SCORE.test(each) && !namesSomebody(each, names));
    return told === undefined ? [] : [{ segment: title, strength: cut(told) }];
  });

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf(' ', LONGEST - 1);
  return `${text.slice(0, end > LONGEST / 2 ? end : LONGEST - 1).replace(/[\s,;:–-]+$/u, '')}…`;
}
