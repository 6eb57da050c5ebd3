// What the text of a bank's line tells: numbers of invoices however they are written, and names of customers.

const NUMBER = /\b(INV|DBN)[\s\-/.:#]*(?:NO\.?\s*)?0*(\d{1,6})(?!\d)/gi;
const PADDED = /(?<!\d)0{2,5}(\d{1,4})(?!\d)/g;

const padded = (value: string): string => value.padStart(6, '0');

/** `INV-000012`, `inv 12`, `INV000012`, `000012`; all of them mean INV-000012. */
export function numbersIn(text: string): ReadonlySet<string> {
  const said = [...text.matchAll(NUMBER)].map(
    ([, series = '', value = '']) => `${series.toUpperCase()}-${padded(value)}`,
  );
  const bare = [...text.matchAll(PADDED)].flatMap(([whole, value = '']) =>
    whole.length === 6 ? [`INV-${padded(value)}`] : [],
  );
  return new Set([...said, ...bare]);
}

const SAY_NOTHING = new Set(
  'the and of for ltd limited plc llp llc inc co company uk group holdings trust nhs'.split(' '),
);

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Every word of the name that tells something stands in the text; banks cut long words, so their first four letters or more do. */
export function namesCustomer(text: string, name: string): boolean {
  const said = wordsOf(text);
  const telling = wordsOf(name).filter((word) => !SAY_NOTHING.has(word));
  if (telling.join('').length < 4) return false;
  return telling.every((word) => said.some((each) => each === word || (each.length >= 4 && word.startsWith(each))));
}
