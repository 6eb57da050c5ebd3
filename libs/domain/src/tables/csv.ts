// Tables as text (RFC 4180), for spreadsheets: text that a spreadsheet would run as a formula is taken as text. A name such as
// =HYPERLINK(…) comes from outside and must not act on the machine of whoever opens the file (OWASP, CSV injection).

export type Cell = string | number | null;

/** With one of these first, a spreadsheet may read a formula. */
const ACTIVE = /^[=+\-@\t\r]/;
/** Amounts of our own, which may be below nothing. */
const AMOUNT = /^-?\d+(\.\d+)?$/;

function written(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  const safe = ACTIVE.test(text) && !AMOUNT.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Begins with the mark by which spreadsheets know that it is UTF-8. */
export const csvOf = (titles: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[titles, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
