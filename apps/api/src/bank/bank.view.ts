import type { z } from 'zod';
import type { BankLinesService } from '#services/bank/bank-lines.service';
import type { StatementsService } from '#services/bank/statements.service';
import { money } from '../http/parts.schema.js';
import type { LineView, StatementPreview, StatementView } from './bank.schema.js';

type Preview = Awaited<ReturnType<StatementsService['preview']>>;
type Statement = Awaited<ReturnType<StatementsService['list']>>[number];
type Line = Awaited<ReturnType<BankLinesService['one']>>;

const MOST_SHOWN = 500;
const orNone = (amount: number | null) => (amount === null ? null : money(amount));
const total = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);

export function previewView({ file, lines, faults, alike, already }: Preview): z.input<typeof StatementPreview> {
  const { read, table, format } = file;
  const amounts = lines.map(({ pence }) => pence);
  return {
    ...{ format, account: read.account, already, alike, faults: [...faults], count: lines.length },
    table: table && {
      ...table,
      map: { ...table.map, description: [...table.map.description] },
      headings: [...table.headings],
      rows: table.rows.map((row) => [...row]),
    },
    ...{ opening: orNone(read.opening), closing: orNone(read.closing) },
    moneyIn: money(total(amounts.filter((each) => each > 0))),
    moneyOut: money(total(amounts.filter((each) => each < 0))),
    known: lines.filter((line) => line.known).length,
    lines: lines.slice(0, MOST_SHOWN).map(({ pence, ...line }) => ({ ...line, amount: money(pence) })),
  };
}

export const statementView = ({
  openingPence,
  closingPence,
  ...statement
}: Statement): z.input<typeof StatementView> => ({
  ...statement,
  opening: orNone(openingPence),
  closing: orNone(closingPence),
});

export const lineView = ({ pence, match, suggestions, ...line }: Line): z.input<typeof LineView> => ({
  ...line,
  amount: money(pence),
  match: match && {
    ...match,
    settled: match.settled.map(({ pence: settled, ...share }) => ({ ...share, amount: money(settled) })),
  },
  suggestions: suggestions.map(({ organisationId, organisation, shares, onAccount, reasons, ...suggestion }) => ({
    ...suggestion,
    reasons: [...reasons],
    organisation: { id: organisationId, name: organisation },
    onAccount: money(onAccount),
    shares: shares.map((share) => ({ invoiceId: share.id, number: share.number, amount: money(share.pence) })),
  })),
});
