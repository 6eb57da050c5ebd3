import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { agedDebtors } from '#domain/books/aged-debtors';
import { BYTE_ORDER_MARK } from '#domain/books/csv';
import { exportTotals, type ExportTotals } from '#domain/books/export-lines';
import { agedDebtorsFile, salesLedgerFile, vatReturnFile } from '#domain/books/report-files';
import { sageFile } from '#domain/books/sage';
import { salesLedger } from '#domain/books/sales-ledger';
import type { Period } from '#domain/books/vat-periods';
import { vatReturn } from '#domain/books/vat-return';
import { xeroFile } from '#domain/books/xero';
import { pence } from '#domain/money/pence';
import { CONFIG, type Config } from '#platform/config/config';
import type { ExportLayout } from './book-export.entity.js';
import { documentsIn, ledgerIn, openAsOf, owedBefore, unallocatedAsOf } from './book-rows.js';
import { exportDocumentsIn, moneyOf } from './export-rows.js';

export interface ExportFile {
  readonly text: string;
  readonly totals: ExportTotals;
}

/** What an export of a layout and a period says: tables for a spreadsheet, or another package's own layout. */
@Injectable()
export class ExportFilesService {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async of(tx: EntityManager, layout: ExportLayout, period: Period): Promise<ExportFile> {
    const [xeroSales = '', sales = '', bank = '', badDebts = ''] = this.config.BOOKS_ACCOUNTS.split('|');
    switch (layout) {
      case 'Xero':
        return xeroFile(await exportDocumentsIn(tx, period), xeroSales);
      case 'Sage 50': {
        const moved = await moneyOf(tx, await ledgerIn(tx, period, null));
        return sageFile(await exportDocumentsIn(tx, period), moved, { sales, bank, badDebts });
      }
      case 'VAT return': {
        const counted = vatReturn(await documentsIn(tx, period), period);
        const parts = [{ net: counted.netPence, vat: counted.vatPence }];
        return spreadsheet(vatReturnFile(counted), exportTotals(counted.documents.length, parts));
      }
      case 'sales ledger': {
        const entries = await ledgerIn(tx, period, null);
        const ledger = salesLedger(entries, await owedBefore(tx, period.from, null), period);
        return spreadsheet(salesLedgerFile(ledger), balance(entries.length, ledger.closingPence));
      }
      case 'aged debtors': {
        const [open, credits] = [await openAsOf(tx, period.to), await unallocatedAsOf(tx, period.to)];
        const aged = agedDebtors(open, credits, period.to);
        return spreadsheet(agedDebtorsFile(aged), balance(open.length + credits.length, aged.balancePence));
      }
    }
  }
}

/** Amounts with VAT, of which a ledger knows no parts. */
const balance = (rows: number, grossPence: number): ExportTotals => ({
  ...{ rows, netPence: pence(0), vatPence: pence(0), grossPence: pence(grossPence) },
});

const spreadsheet = (text: string, totals: ExportTotals): ExportFile => ({ text: `${BYTE_ORDER_MARK}${text}`, totals });
