// Comma-separated text (RFC 4180: lines end in CR LF). A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP,
// CSV Injection); amounts of our own stay numbers.
export type Cell = string | number | null;

/** What Excel needs to read UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

const NUMBER = /^-?\d+(\.\d+)?$/;
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

export function cellText(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  const harmless = !NUMBER.test(text) && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export const csvText = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
