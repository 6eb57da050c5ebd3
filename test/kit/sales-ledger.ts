// Customers and issued documents for tests of the money, written as the services write them but without cases, papers and workflows:
// hundreds in a second. The database checks them like any others.
import type { DataSource, EntityManager } from 'typeorm';
import { addDays, day, type LocalDay } from '#domain/calendar/dates';
import { BEGINNING } from '#domain/cases/state';
import { pence } from '#domain/money/pence';
import { totalsOf } from '#domain/invoices/vat';
import { newId } from '#platform/database/ids';
import type { World } from './world.js';

export interface LedgerLine {
  readonly net: number;
  readonly rateBasisPoints: number;
}

export interface IssuedDocument {
  readonly id: string;
  readonly number: string;
  readonly gross: number;
}

const SERIES = { invoice: 'INV', 'debit note': 'DBN', 'credit note': 'CRN' } as const;
const TERMS_DAYS = 30;

export class SalesLedger {
  private cases = 0;

  constructor(
    private readonly db: DataSource,
    private readonly world: Pick<World, 'programmeId'>,
  ) {}

  rows<T>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]> {
    return this.db.query(sql, [...values]);
  }

  /** A customer of its own, with somebody to write to. */
  async customer(name: string): Promise<string> {
    const id = newId();
    await this.db.query(
      `insert into organisation (id, reference, name, legal_name, country, address_lines) values ($1, $2, $3, $3, 'GB', $4)`,
      [id, id, name, JSON.stringify(['1 Station Road', 'York YO1 6HX'])],
    );
    await this.db.query(
      `insert into contact (id, organisation_id, role, name, email, from_day) values ($1, $2, 'billing', 'Accounts Payable', $3, '2003-01-01')`,
      [newId(), id, `${id}@customers.example`],
    );
    return id;
  }

  async draft(
    organisationId: string,
    lines: readonly LedgerLine[],
    kind: keyof typeof SERIES = 'invoice',
  ): Promise<string> {
    return this.db.transaction((tx) => this.draftIn(tx, organisationId, lines, kind, null));
  }

  async issue(organisationId: string, issuedOn: string, ...lines: readonly LedgerLine[]): Promise<IssuedDocument> {
    return this.db.transaction(async (tx) => {
      const id = await this.draftIn(tx, organisationId, lines, 'invoice', null);
      return this.issueIn(tx, id, 'invoice', day(issuedOn), day(issuedOn), lines);
    });
  }

  /** Over these lines of the invoice, counted from 1. */
  async credit(
    invoice: string,
    issuedOn: string,
    ...lines: readonly (LedgerLine & { readonly ofLine: number })[]
  ): Promise<IssuedDocument> {
    return this.db.transaction(async (tx) => {
      const [original] = await tx.query<readonly { organisation: string; taxPoint: string }[]>(
        'select organisation_id as organisation, tax_point::text as "taxPoint" from invoice where id = $1',
        [invoice],
      );
      const id = await this.draftIn(tx, original!.organisation, lines, 'credit note', invoice);
      const note = await this.issueIn(tx, id, 'credit note', day(issuedOn), day(original!.taxPoint), lines);
      await tx.query('update invoice set credited_pence = credited_pence + $2 where id = $1', [invoice, note.gross]);
      return note;
    });
  }

  private async draftIn(
    tx: EntityManager,
    organisationId: string,
    lines: readonly LedgerLine[],
    kind: keyof typeof SERIES,
    corrects: string | null,
  ): Promise<string> {
    const [caseId, id] = [newId(), newId()];
    this.cases += 1;
    await tx.query(
      `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at,
         stage_since, recorded_seq, state) values ($1, $2, 1, $3, $4, 'SCORING', 'silver', 2005, now(), now(), 0, $5)`,
      [caseId, `L-${this.cases}-${id.slice(-6)}`, this.world.programmeId, organisationId, BEGINNING],
    );
    await tx.query(
      `insert into invoice (id, case_id, organisation_id, reason, status, kind, series, customer, lines, gross_pence, created_at, corrects,
         correction_reason, prepared_by) values ($1, $2, $3, 'fee and expenses', 'draft', $4, $5, $6, $7, 0, now(), $8, $9, 'finance')`,
      [
        ...[id, caseId, organisationId, kind, SERIES[kind], { name: 'A customer', addressLines: ['York'] }],
        ...[JSON.stringify(lines.map(lineOf)), corrects, corrects && 'Charged twice'],
      ],
    );
    return id;
  }

  private async issueIn(
    tx: EntityManager,
    id: string,
    kind: keyof typeof SERIES,
    issuedOn: LocalDay,
    taxPoint: LocalDay,
    lines: readonly LedgerLine[],
  ): Promise<IssuedDocument> {
    const [[series]] = await tx.query<readonly [readonly [{ value: number }], number]>(
      'update number_series set last_value = last_value + 1 where series = $1 returning last_value as value',
      [SERIES[kind]],
    );
    const number = `${SERIES[kind]}-${String(series.value).padStart(6, '0')}`;
    const [locked] = await tx.query<readonly { next: string | null }[]>(
      'select (books_locked_through() + 1)::text as next',
    );
    const natural = kind === 'invoice' ? taxPoint : issuedOn;
    const vatDay = locked?.next && locked.next > natural ? locked.next : natural;
    const totals = totalsOf(lines.map(({ net, rateBasisPoints }) => ({ net: pence(net), rateBasisPoints })));
    await tx.query(
      `update invoice set status = 'issued', series_value = $2, number = $3, issued_on = $4, tax_point = $5,
         tax_point_reason = 'as invoiced', due_on = $6, totals = $7, net_pence = $8, vat_pence = $9, gross_pence = $10, issued_by = 'manager', vat_day = $11, vat_day_reason = $12,
         issued_at = ($4::date + time '10:00') at time zone 'Europe/London' where id = $1`,
      [
        ...[
          id,
          series.value,
          number,
          issuedOn,
          taxPoint,
          kind === 'credit note' ? null : addDays(issuedOn, TERMS_DAYS),
        ],
        ...[
          totals,
          totals.net,
          totals.vat,
          totals.gross,
          vatDay,
          vatDay === natural ? null : 'its own period was locked',
        ],
      ],
    );
    return { id, number, gross: totals.gross };
  }
}

const lineOf = ({ net, ...line }: LedgerLine, index: number) => ({
  description: `Item ${index + 1}`,
  quantity: '1',
  unit: 'item',
  unitNet: net,
  net,
  ...line,
});
