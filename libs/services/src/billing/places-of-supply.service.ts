import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { may, refuseUnless, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import {
  isAbroad,
  placeOptions,
  type CustomerKind,
  type PlaceDecision,
  type PlaceOption,
  type PlaceRuleName,
} from '#domain/invoices/place-of-supply';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';

export interface NewPlaceDecision {
  readonly rule: PlaceRuleName;
  readonly customer: CustomerKind;
  readonly fromDay: LocalDay;
  readonly evidence: string;
  /** In the place of the rule's own. */
  readonly wording: string | null;
}

export interface PlaceDecided extends PlaceDecision {
  readonly id: string;
  readonly fromDay: LocalDay;
  readonly evidence: string;
  readonly wording: string | null;
  readonly by: string;
  readonly at: Instant;
}

export interface PlacesOfSupply {
  readonly organisation: { readonly id: string; readonly name: string; readonly country: string };
  /** Whether its invoices need a decision. */
  readonly needed: boolean;
  readonly mayDecide: boolean;
  /** Among which one decides, for a supply of that day. */
  readonly options: readonly PlaceOption[];
  /** The newest first. */
  readonly decisions: readonly PlaceDecided[];
}

const DECISIONS = `
  select d.id, d.rule, d.country, d.customer_kind as "customerKind", d.treatment, d.evidence, d.wording, d.from_day::text as "fromDay",
    coalesce(u.name, d.decided_by) as by, to_char(d.decided_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
  from vat_decision d left join account u on u.id::text = d.decided_by
  where d.organisation_id = $1 and d.subject = 'place of supply' and ($2::date is null or d.from_day <= $2)
  order by d.from_day desc, d.decided_at desc, d.id desc`;

/** Where supplies to customers abroad are made: decided by finance, by a rule of the day, on evidence; never changed. */
@Injectable()
export class PlacesOfSupplyService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @param on the day of the supply whose rules are offered; today where nothing is said. */
  async read(user: User, organisationId: string, on?: LocalDay): Promise<PlacesOfSupply> {
    const denied = refuseUnless(user, 'readBilling');
    if (denied) throw denied;
    const organisation = await this.organisation(organisationId);
    const needed = isAbroad(organisation.country);
    return {
      organisation,
      needed,
      mayDecide: needed && may(user, 'decideVat'),
      options: needed ? placeOptions(organisation.country, on ?? (await this.clock.today())) : [],
      decisions: await this.db.query(DECISIONS, [organisationId, null]),
    };
  }

  /** @throws InvalidInput where the rule does not hold for that customer on that day. */
  async decide(user: User, organisationId: string, decision: NewPlaceDecision): Promise<void> {
    const denied = refuseUnless(user, 'decideVat');
    if (denied) throw denied;
    const { country, name } = await this.organisation(organisationId);
    const { rule, customer, fromDay, evidence, wording } = decision;
    if (!isAbroad(country))
      throw new DomainError('ORGANISATION.AT_HOME', `${name} belongs in the United Kingdom: its invoices bear UK VAT.`);
    const option = placeOptions(country, fromDay).find((each) => each.rule === rule && each.customer === customer);
    if (!option)
      throw new InvalidInput('The place of supply cannot be decided so.', [
        {
          pointer: '/rule',
          message: 'This rule does not hold for that customer on the day from which it is to count.',
        },
      ]);
    await this.db.query(
      `insert into vat_decision (id, subject, organisation_id, from_day, treatment, rule, evidence, decided_by, decided_at, country,
         customer_kind, wording) values ($1, 'place of supply', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[
          newId(),
          organisationId,
          fromDay,
          option.treatment,
          option.words,
          evidence,
          user.id,
          await this.clock.now(),
        ],
        ...[country, customer, (wording ?? option.wording) || null],
      ],
    );
  }

  /** The one that counts for a supply of that day. */
  async on(manager: EntityManager, organisationId: string, day: LocalDay): Promise<PlaceDecided | undefined> {
    const rows = await manager.query<readonly PlaceDecided[]>(`${DECISIONS} limit 1`, [organisationId, day]);
    return rows[0];
  }

  private async organisation(id: string): Promise<PlacesOfSupply['organisation']> {
    const rows = await this.db.query<readonly PlacesOfSupply['organisation'][]>(
      'select id, name, country from organisation where id::text = $1',
      [id],
    );
    if (rows[0]) return rows[0];
    throw new DomainError('ORGANISATION.UNKNOWN', 'There is no such organisation.', { id });
  }
}
