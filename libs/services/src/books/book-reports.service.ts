import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { agedDebtors, type AgedDebtors } from '#domain/books/aged-debtors';
import { debtorDays, yearUpTo, type DebtorDays } from '#domain/books/debtor-days';
import { salesLedger, type SalesLedger } from '#domain/books/sales-ledger';
import type { Period } from '#domain/books/vat-periods';
import { vatReturn, type VatReturn } from '#domain/books/vat-return';
import type { LocalDay } from '#domain/calendar/dates';
import { InvalidInput } from '#domain/errors';
import { documentsIn, invoicedIn, ledgerIn, openAsOf, owedBefore, unallocatedAsOf } from './book-rows.js';

/** Reports of the books, for any day or period: each reads one state of the database. */
@Injectable()
export class BookReportsService {
  constructor(private readonly db: DataSource) {}

  async aged(user: User, asOf: LocalDay): Promise<AgedDebtors & { readonly debtorDays: DebtorDays }> {
    const denied = refuseUnless(user, 'readBooks');
    if (denied) throw denied;
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const aged = agedDebtors(await openAsOf(tx, asOf), await unallocatedAsOf(tx, asOf), asOf);
      return { ...aged, debtorDays: debtorDays(aged.owedPence, await invoicedIn(tx, yearUpTo(asOf))) };
    });
  }

  async vat(user: User, period: Period): Promise<VatReturn> {
    const denied = refuseUnless(user, 'readBooks');
    if (denied) throw denied;
    refuseBackwards(period);
    return vatReturn(await documentsIn(this.db, period), period);
  }

  /** Of all customers, or of one. */
  async ledger(user: User, period: Period, organisationId: string | null): Promise<SalesLedger> {
    const denied = refuseUnless(user, 'readBooks');
    if (denied) throw denied;
    refuseBackwards(period);
    return this.db.transaction('REPEATABLE READ', async (tx) =>
      salesLedger(
        await ledgerIn(tx, period, organisationId),
        await owedBefore(tx, period.from, organisationId),
        period,
      ),
    );
  }
}

/** @throws InvalidInput */
export function refuseBackwards({ from, to }: Period): void {
  if (to < from)
    throw new InvalidInput('This is no period.', [{ pointer: '/to', message: 'The last day is before the first.' }]);
}
