import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { newId } from '#platform/database/ids';
import type { Origins } from '#domain/standards/draft';
import { CalendarService, type BankHoliday } from '../calendar/calendar.service.js';
import type { Fee, StandardsVersion, VatRate } from './standards.service.js';

/** What is published together: a standards version, and the dated tables that go with it. */
export interface Publication extends Omit<StandardsVersion, 'id'> {
  readonly fees: readonly Fee[];
  readonly vatRates: readonly (VatRate & { readonly source: string })[];
  readonly mileageRates: readonly { readonly fromDay: LocalDay; readonly pencePerMile: number }[];
  readonly bankHolidays: readonly BankHoliday[];
}

interface DatedTable {
  readonly name: 'fee' | 'vat_rate' | 'mileage_rate';
  readonly key: string;
  readonly value: string;
  readonly says: string;
}

const FEES: DatedTable = { name: 'fee', key: 'year', value: 'net_pence', says: 'fee of' };
const VAT: DatedTable = { name: 'vat_rate', key: 'from_day', value: 'basis_points', says: 'VAT rate from' };
const MILEAGE: DatedTable = {
  name: 'mileage_rate',
  key: 'from_day',
  value: 'pence_per_mile',
  says: 'mileage rate from',
};

/** Publishes standards versions. What is published is never changed by a later file: cases and invoices rest on it. */
@Injectable()
export class StandardsCatalogueService {
  constructor(private readonly calendar: CalendarService) {}

  /** Answers how many entries are new. @throws DomainError where the file says something else than what is published. */
  async publish(tx: EntityManager, publication: Publication, now: Instant): Promise<number> {
    const { fees, vatRates, mileageRates, bankHolidays } = publication;
    const fee = fees.map(({ year, net, inclusions }) => ({ year, net_pence: net, inclusions }));
    const vat = vatRates.map(({ fromDay, basisPoints, source }) => ({
      from_day: fromDay,
      basis_points: basisPoints,
      source,
    }));
    const mileage = mileageRates.map(({ fromDay, pencePerMile }) => ({
      from_day: fromDay,
      pence_per_mile: pencePerMile,
    }));
    const added = [
      await this.publishVersion(tx, publication, now),
      await enterRows(tx, FEES, fee),
      await enterRows(tx, VAT, vat),
      await enterRows(tx, MILEAGE, mileage),
      await this.calendar.addMissing(tx, bankHolidays, 'import', `with ${publication.reference}`),
    ];
    return added.reduce((total, each) => total + each, 0);
  }

  /** A version that was drafted here; the database asks for the Board's decision as well. */
  async publishDrafted(
    tx: EntityManager,
    { id, reference, title, validFrom, rules, source }: StandardsVersion,
    rests: { readonly decisionId: string; readonly basedOn: string; readonly origins: Origins },
    now: Instant,
  ): Promise<void> {
    await tx.query(
      `insert into standards_version (id, reference, title, valid_from, rules, source, published_at, decision_id, based_on, origins)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, reference, title, validFrom, JSON.stringify(rules), source, now],
        ...[rests.decisionId, rests.basedOn, JSON.stringify(rests.origins)],
      ],
    );
  }

  private async publishVersion(tx: EntityManager, version: Publication, now: Instant): Promise<number> {
    const { reference, title, validFrom, rules, source } = version;
    const known = await tx.query<readonly { same: boolean }[]>(
      `select (title, valid_from, rules, source) is not distinct from ($2::text, $3::date, $4::jsonb, $5::text) as same
       from standards_version where reference = $1`,
      [reference, title, validFrom, JSON.stringify(rules), source],
    );
    if (known[0] && !known[0].same) {
      throw new DomainError(
        'STANDARDS.PUBLISHED_ALREADY',
        `${reference} is published with other content and never changes; give the new version a reference of its own.`,
        { reference },
      );
    }
    if (known[0]) return 0;
    await tx.query(
      `insert into standards_version (id, reference, title, valid_from, rules, source, published_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), reference, title, validFrom, JSON.stringify(rules), source, now],
    );
    return 1;
  }
}

/** Rows that the table lacks. Names of tables and columns are this file's constants. */
async function enterRows(tx: EntityManager, table: DatedTable, rows: readonly object[]): Promise<number> {
  const { name, key, value, says } = table;
  const given = JSON.stringify(rows);
  const added = await tx.query<readonly unknown[]>(
    `insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1) on conflict do nothing returning 1`,
    [given],
  );
  const differing = await tx.query<readonly { key: string; known: number; given: number }[]>(
    `select g.${key}::text as key, k.${value} as known, g.${value} as given
     from jsonb_populate_recordset(null::${name}, $1) g join ${name} k using (${key}) where k.${value} <> g.${value}`,
    [given],
  );
  if (differing.length === 0) return added.length;
  throw new InvalidInput(
    `The file contradicts what is on record; nothing was imported.`,
    differing.map((each) => ({
      pointer: `${says} ${each.key}`,
      message: `is on record as ${each.known} and in the file ${each.given}; what is on record stays.`,
    })),
    'STANDARDS.CONTRADICTION',
  );
}
