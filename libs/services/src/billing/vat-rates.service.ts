import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { VatRate } from '#domain/invoices/vat';

/** The dated table of VAT rates. */
@Injectable()
export class VatRatesService {
  /** The oldest first: which row applies is a rule of the tax point. */
  all(manager: EntityManager): Promise<readonly VatRate[]> {
    return manager.query(
      'select from_day::text as "fromDay", basis_points as "basisPoints" from vat_rate order by from_day',
    );
  }
}
