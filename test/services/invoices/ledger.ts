// A sales ledger to test with: drafts on cases of their own, issued as the collection's workflow would.
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BEGINNING } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { InvoicesService } from '#services/invoices/invoices.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { TestDay } from '../../kit/test-day.js';
import { ToldInvoices } from '../../kit/told-invoices.js';
import { makeWorld, type World } from '../../kit/world.js';

/** The 2005 vector of docs/process.md, Money: net 5222.00. */
export const VECTOR = [
  ['Assessment', '1', 'assessment', 500_000, 500_000],
  ['Rail', '1', 'item', 8_600, 8_600],
  ['Hotel', '1', 'item', 12_000, 12_000],
  ['Mileage', '40', 'mile', 40, 1_600],
].map(([description, quantity, unit, unitNet, net]) => ({ description, quantity, unit, unitNet, net }));

export class Ledger {
  private ordinal = 0;

  private constructor(
    readonly app: INestApplicationContext,
    readonly world: World,
    readonly day: TestDay,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(on = '2005-03-16'): Promise<Ledger> {
    const { url, drop } = await freshDatabase();
    const day = new TestDay(on);
    const app = await services({ DATABASE_URL: url, DATABASE_POOL: 20 }, day, new ToldInvoices().instead);
    return new Ledger(app, await makeWorld(app.get(DataSource)), day, drop);
  }

  get<T>(type: new (...given: never[]) => T): T {
    return this.app.get<T>(type, { strict: false });
  }

  get db(): DataSource {
    return this.app.get(DataSource);
  }

  async caseFile(stage = 'SCORING'): Promise<string> {
    const id = newId();
    const number = `A-2005-${String(++this.ordinal).padStart(4, '0')}`;
    await this.db.query(
      `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at,
         stage_since, recorded_seq, state, fee_pence)
       values ($1, $2, 1, $3, $4, $5, 'silver', 2005, now(), now(), 0, $6, 500000)`,
      [id, number, this.world.programmeId, this.world.organisationId, stage, { ...BEGINNING, stage }],
    );
    return id;
  }

  /** A draft on a case of its own. */
  async draft(lines: readonly object[] = VECTOR, caseId?: string): Promise<string> {
    const id = newId();
    await this.db.query(
      `insert into invoice (id, series, case_id, organisation_id, reason, status, customer, lines, gross_pence, created_at)
       select $1, 'INV', $2, o.id, 'fee and expenses', 'draft', jsonb_build_object('name', o.legal_name, 'addressLines', o.address_lines),
         $4, (select sum((line ->> 'net')::int) from jsonb_array_elements($4) line), $5 from organisation o where o.id = $3`,
      [id, caseId ?? (await this.caseFile()), this.world.organisationId, JSON.stringify(lines), await this.day.now()],
    );
    return id;
  }

  async release(id: string): Promise<void> {
    await this.db.query(`update invoice set released_by = $2, released_at = now() where id = $1`, [
      id,
      this.world.as.finance.id,
    ]);
  }

  /** Approved and issued; answers its id. */
  async issued(lines?: readonly object[]): Promise<string> {
    const id = await this.draft(lines);
    await this.release(id);
    await this.get(InvoiceBookService).issueInvoice(id);
    return id;
  }

  one(id: string) {
    return this.get(InvoicesService).one(this.world.as.finance, id);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}
