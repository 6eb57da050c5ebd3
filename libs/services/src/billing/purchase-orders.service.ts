import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { may, refuseUnless, type Parties, type User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { missingOfCustomer } from '#domain/invoices/e-invoice';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';

export interface OrderStep {
  /** Null: taken back. */
  readonly number: string | null;
  readonly by: string;
  readonly at: Instant;
}

export interface OrderOfCase {
  /** What is printed on invoices that are still to be issued. */
  readonly number: string | null;
  readonly required: boolean;
  readonly mayEnter: boolean;
  /** What keeps electronic invoices of this case from being written. */
  readonly lacking: readonly string[];
  /** How many entries there are. */
  readonly version: number;
  /** The newest first. */
  readonly history: readonly OrderStep[];
  /** Issued invoices of the case, with the order that stands on them. */
  readonly issued: readonly { readonly number: string; readonly purchaseOrder: string | null }[];
}

const ORDER = `
  select f.id, o.purchase_order_required as required, o.electronic_id as "electronicId",
    o.buyer_reference as "buyerReference", f.organisation_id as "organisationId", f.assessor_id as "assessorId",
    f.supervisor_id as "supervisorId",
    (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'by', coalesce(u.name, p.entered_by),
        'at', to_char(p.entered_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by p.ordinal desc), '[]')
       from purchase_order p left join account u on u.id::text = p.entered_by where p.case_id = f.id) as history,
    (select coalesce(jsonb_agg(jsonb_build_object('number', i.number, 'purchaseOrder', i.purchase_order) order by i.series_value), '[]')
       from invoice i where i.case_id = f.id and i.kind = 'invoice' and i.status = 'issued') as issued
  from case_file f join organisation o on o.id = f.organisation_id where f.number = $1 and f.cycle = $2`;

interface Stored extends Parties {
  readonly id: string;
  readonly required: boolean;
  readonly electronicId: string | null;
  readonly buyerReference: string | null;
  readonly history: readonly OrderStep[];
  readonly issued: OrderOfCase['issued'];
}

/** The customer's order for a case: entered by itself or by the office, printed on what is issued afterwards. */
@Injectable()
export class PurchaseOrdersService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(user: User, number: string, cycle: number): Promise<OrderOfCase> {
    const stored = await orderOf(this.db.manager, number, cycle);
    const denied = refuseUnless(user, 'readInvoices', stored);
    if (denied) throw denied;
    return seenBy(user, stored);
  }

  /** @param order null takes it back. @throws DomainError where somebody entered another since. */
  async enter(
    user: User,
    at: { readonly number: string; readonly cycle: number },
    seen: number,
    order: string | null,
  ): Promise<OrderOfCase> {
    const now = await this.clock.now();
    return this.db.transaction(async (tx) => {
      const before = await orderOf(tx, at.number, at.cycle, 'for update of f');
      const denied = refuseUnless(user, 'enterPurchaseOrder', before);
      if (denied) throw denied;
      if (before.history.length !== seen)
        throw new DomainError(
          'ORDER.CHANGED',
          'Somebody has entered an order number since you opened this; load it again and look before you repeat.',
          { seen, current: before.history.length },
        );
      if (order !== (before.history[0]?.number ?? null))
        await tx.query(
          `insert into purchase_order (id, case_id, ordinal, number, entered_by, entered_at) values ($1, $2, $3, $4, $5, $6)`,
          [newId(), before.id, seen + 1, order, user.id, now],
        );
      return seenBy(user, await orderOf(tx, at.number, at.cycle));
    });
  }
}

const numberOf = ({ history }: Stored): string | null => history[0]?.number ?? null;

const seenBy = (user: User, stored: Stored): OrderOfCase => ({
  number: numberOf(stored),
  lacking: missingOfCustomer({ ...stored, buyerReference: stored.buyerReference ?? numberOf(stored) }),
  required: stored.required,
  mayEnter: may(user, 'enterPurchaseOrder', stored),
  version: stored.history.length,
  history: stored.history,
  issued: stored.issued,
});

async function orderOf(
  manager: EntityManager,
  number: string,
  cycle: number,
  lock: '' | 'for update of f' = '',
): Promise<Stored> {
  const rows = await manager.query<readonly Stored[]>(`${ORDER} ${lock}`, [number, cycle]);
  if (rows[0]) return rows[0];
  throw new DomainError('CASE.UNKNOWN', `There is no case ${number}, cycle ${cycle}.`, { number, cycle });
}
