import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import type { VatTreatment } from '#domain/invoices/treatment';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';

export interface NewDecision {
  readonly treatment: VatTreatment;
  /** The rule that it rests on, in words. */
  readonly rule: string;
  readonly evidence: string;
}

export interface Decision extends NewDecision {
  readonly id: string;
  readonly fromDay: LocalDay;
  readonly by: string;
  readonly at: Instant;
}

const DECISION = `
  d.id, d.treatment, d.rule, d.evidence, d.from_day::text as "fromDay", coalesce(u.name, d.decided_by) as by,
  to_char(d.decided_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
  from vat_decision d left join account u on u.id::text = d.decided_by`;

/** Recorded decisions on how a supply is treated: who, when, by which rule, on what evidence. */
@Injectable()
export class VatDecisionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** On the cancellation item of a draft; a later one takes the earlier one's place until it is issued. */
  async decideCancellation(user: User, invoiceId: string, { treatment, rule, evidence }: NewDecision): Promise<void> {
    const denied = refuseUnless(user, 'decideVat');
    if (denied) throw denied;
    const [now, today] = [await this.clock.now(), await this.clock.today()];
    const made = await this.db.query<readonly unknown[]>(
      `insert into vat_decision (id, subject, invoice_id, from_day, treatment, rule, evidence, decided_by, decided_at)
       select $1, 'cancellation', i.id, $3, $4, $5, $6, $7, $8 from invoice i
       where i.id = $2 and i.reason = 'cancellation' and i.status = 'draft' and i.released_at is null returning id`,
      [newId(), invoiceId, today, treatment, rule, evidence, user.id, now],
    );
    if (made.length === 0)
      throw new DomainError(
        'INVOICE.NO_CANCELLATION_DRAFT',
        'Only for the draft of a cancellation item is its VAT decided one by one.',
        { id: invoiceId },
      );
  }

  /** The newest on that draft. */
  async ofCancellation(manager: EntityManager, invoiceId: string): Promise<Decision | undefined> {
    const rows = await manager.query<readonly Decision[]>(
      `select ${DECISION} where d.invoice_id = $1 order by d.decided_at desc, d.id desc limit 1`,
      [invoiceId],
    );
    return rows[0];
  }

  async one(manager: EntityManager, id: string): Promise<Decision | undefined> {
    return (await manager.query<readonly Decision[]>(`select ${DECISION} where d.id = $1`, [id]))[0];
  }
}
