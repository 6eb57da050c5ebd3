import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { vatDayOf, type Dated, type VatDay } from '#domain/books/vat-day';
import type { LocalDay } from '#domain/calendar/dates';
import type { DomainError } from '#domain/errors';

/** By which day a document counts for VAT, or why it cannot be issued: asked in the transaction that issues it. */
@Injectable()
export class VatDaysService {
  async of(tx: EntityManager, dated: Dated): Promise<VatDay | DomainError> {
    const [row] = await tx.query<readonly { locked: LocalDay | null }[]>(
      'select books_locked_through()::text as locked',
    );
    return vatDayOf(dated, row?.locked ?? null);
  }
}
