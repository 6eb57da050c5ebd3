import { Injectable } from '@nestjs/common';
import type { User } from '#domain/access/permissions';
import { decimalPounds, pence } from '#domain/money/pence';
import { csvOf, type Cell } from '#domain/tables/csv';
import type { InvoiceFilter } from './invoice-filter.js';
import type { InvoiceRow } from './invoice-views.js';
import { InvoicesService } from './invoices.service.js';

/** As many at once as the list itself may be asked for. */
const PAGE = 200;

const pounds = (amount: number): string => decimalPounds(pence(amount));

const COLUMNS: readonly (readonly [title: string, cell: (row: InvoiceRow) => Cell])[] = [
  ['Number', ({ number }) => number ?? 'Draft'],
  ['Kind', ({ kind }) => kind],
  ['Arose from', ({ reason }) => reason],
  ['Status', ({ status }) => status],
  ['Corrects', ({ corrects }) => corrects && corrects.number],
  ['Organisation', ({ organisation }) => organisation.name],
  ['Case', ({ caseNumber }) => caseNumber],
  ['Cycle', ({ cycle }) => cycle],
  ['Issued', ({ issuedOn }) => issuedOn],
  ['Due', ({ dueOn }) => dueOn],
  ['Currency', () => 'GBP'],
  ['Amount', ({ grossPence }) => pounds(grossPence)],
  ['Paid', ({ paidPence }) => pounds(paidPence)],
  ['Credited', ({ creditedPence }) => pounds(creditedPence)],
  ['Open', ({ openPence }) => pounds(openPence)],
  ['Overdue', ({ overdue }) => (overdue ? 'yes' : 'no')],
];

/** The list of invoices for a spreadsheet: all pages of it, as the reader may see them. */
@Injectable()
export class InvoiceTableService {
  constructor(private readonly invoices: InvoicesService) {}

  async csv(user: User, filter: InvoiceFilter): Promise<string> {
    const rows: InvoiceRow[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<InvoicesService['list']>> = await this.invoices.list(user, {
        ...{ ...filter, limit: PAGE },
        ...(cursor === null ? {} : { cursor }),
      });
      rows.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    const titles = COLUMNS.map(([title]) => title);
    return csvOf(
      titles,
      rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
    );
  }
}
