import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { changeOn, effectOf, type Effect, type Straddling } from '#domain/books/vat-change';
import type { LocalDay } from '#domain/calendar/dates';
import { dayInWords } from '#domain/calendar/day-words';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { VatRatesService } from '../billing/vat-rates.service.js';

export interface StraddlingCase extends Straddling {
  readonly caseNumber: string;
  readonly cycle: number;
  readonly organisation: { readonly id: string; readonly name: string };
  /** A draft, or what is issued; null where nothing is prepared. */
  readonly document: { readonly id: string; readonly number: string | null } | null;
}

export interface VatChange {
  readonly from: LocalDay;
  readonly before: number;
  readonly after: number;
  readonly cases: readonly (StraddlingCase & Effect)[];
}

const BASIC = `
  (select to_char(e.at at time zone 'Europe/London', 'YYYY-MM-DD') from case_event e
    where e.case_id = f.id and (e.type in ('CertificateIssued', 'CaseWithdrawn') or e.type = 'ReportIssued' and f.grade is null
      and f.stage in ('NOT_AWARDED', 'CLOSED'))
    order by e.seq limit 1) as basic`;

const CASE = `f.number as "caseNumber", f.cycle, jsonb_build_object('id', o.id, 'name', o.name) as organisation`;

/** Drafts, fees that nothing charges yet, and what is invoiced on the other side of the change; `$1` is its day. */
const CASES = `
  select * from (
    select ${CASE}, jsonb_build_object('id', i.id, 'number', null) as document, i.gross_pence as "netPence", ${BASIC},
      (select min(p.received_on)::text from payment p where p.earmarked_for = i.id
        and not exists (select from reversal r where r.payment_id = p.id)) as paid, null::jsonb as invoiced
    from invoice i join case_file f on f.id = i.case_id join organisation o on o.id = i.organisation_id
    where i.status = 'draft' and i.kind = 'invoice' and i.vat_treatment = 'UK VAT'
    union all
    select ${CASE}, null, f.fee_pence, ${BASIC}, null, null
    from case_file f join organisation o on o.id = f.organisation_id
    where f.fee_pence is not null and f.stage not in ('CLOSED', 'DECLINED', 'WITHDRAWN', 'LAPSED') and not exists (
      select from invoice i where i.case_id = f.id and i.kind = 'invoice' and i.status <> 'discarded'
        and not (i.status = 'issued' and i.credited_pence = i.gross_pence))
    union all
    select ${CASE}, jsonb_build_object('id', i.id, 'number', i.number),
      i.net_pence - coalesce((select sum(n.net_pence) from invoice n
        where n.corrects = i.id and n.kind = 'credit note' and n.status = 'issued'), 0)::int,
      ${BASIC}, null, jsonb_build_object('taxPoint', i.tax_point)
    from invoice i join case_file f on f.id = i.case_id join organisation o on o.id = i.organisation_id
    where i.status = 'issued' and i.kind = 'invoice' and i.vat_treatment = 'UK VAT'
      and i.tax_point between $1::date - 366 and $1::date + 60 and i.credited_pence < i.gross_pence) straddling
  where "netPence" > 0 and (invoiced is null or (invoiced ->> 'taxPoint' < $1::text) = (basic is null or basic >= $1::text)) order by "caseNumber", cycle, document ->> 'number'`;

/** A change of the VAT rate: what straddles it, what it makes, and what is due afterwards. */
@Injectable()
export class VatChangeService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rates: VatRatesService,
  ) {}

  async on(user: User, from: LocalDay): Promise<VatChange> {
    const denied = refuseUnless(user, 'readBooks');
    if (denied) throw denied;
    const [rates, today] = [await this.rates.all(this.db.manager), await this.clock.today()];
    const change = changeOn(rates, from);
    if (!change)
      throw new DomainError('BOOKS.NO_CHANGE', `The table of VAT rates has no change on ${dayInWords(from)}.`, {
        from,
      });
    const cases = await this.db.query<readonly StraddlingCase[]>(CASES, [from]);
    const effects = cases.map((each) => ({ ...each, ...effectOf(each, from, today, rates) }));
    return { from, ...change, cases: effects.filter((each) => matters(each)) };
  }
}

/** Where every way comes to the same, nothing is to be decided. */
const matters = ({ now, later, elected }: Effect): boolean =>
  elected !== null || (now !== null && later !== null && now.rateBasisPoints !== later.rateBasisPoints);
