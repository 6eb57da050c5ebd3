import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { may, refuseUnless, type Parties, type User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { missingOfCustomer } from '#domain/invoices/e-invoice';
import {
  changesOf,
  checkBillingProfile,
  tidied,
  type BillingProfile,
  type ProfileChange,
} from '#domain/organisations/billing-profile';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';

export interface ProfileStep {
  readonly changes: readonly ProfileChange[];
  readonly by: string;
  readonly at: Instant;
}

export interface KeptProfile {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly profile: BillingProfile;
  readonly version: number;
  /** What keeps electronic invoices from being written, with what to do. */
  readonly lacking: readonly string[];
  readonly mayChange: boolean;
  /** The newest first. */
  readonly history: readonly ProfileStep[];
}

type Stored = Omit<KeptProfile, 'lacking' | 'mayChange'>;

const PROFILE = `
  select jsonb_build_object('id', o.id, 'name', o.name) as organisation, o.version,
    jsonb_build_object('name', o.legal_name, 'addressLines', o.address_lines, 'country', o.country, 'vatNumber', o.vat_number,
      'electronicScheme', o.electronic_scheme, 'electronicId', o.electronic_id, 'buyerReference', o.buyer_reference,
      'purchaseOrderRequired', o.purchase_order_required, 'invoiceEmail', o.invoice_email) as profile,
    (select coalesce(jsonb_agg(jsonb_build_object('changes', c.changes, 'by', coalesce(u.name, c.changed_by),
        'at', to_char(c.changed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by c.version desc), '[]')
       from billing_profile_change c left join account u on u.id::text = c.changed_by where c.organisation_id = o.id) as history
  from organisation o where o.id = $1`;

/** What invoices need to know of a customer; kept by itself, the office or finance, each change on record. */
@Injectable()
export class BillingProfilesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError where it is unknown, or not the user's own to see. */
  async read(user: User, id: string): Promise<KeptProfile> {
    const denied = refuseUnless(user, 'readBillingProfile', owner(id));
    if (denied) throw denied;
    return seenBy(user, await stored(this.db.manager, id));
  }

  /** @throws DomainError where somebody changed it since; InvalidInput naming each field at fault. */
  async change(user: User, id: string, seen: number, given: BillingProfile): Promise<KeptProfile> {
    const denied = refuseUnless(user, 'keepBillingProfile', owner(id));
    if (denied) throw denied;
    const profile = tidied(given);
    const faults = checkBillingProfile(profile);
    if (faults.length > 0) throw new InvalidInput('The billing profile cannot be kept as entered.', faults);
    const now = await this.clock.now();
    return this.db.transaction(async (tx) => {
      const before = await stored(tx, id, 'for update of o');
      if (before.version !== seen)
        throw new DomainError(
          'ORGANISATION.CHANGED',
          'The billing profile has changed since you opened it; load it again and look before you repeat.',
          { id, seen, current: before.version },
        );
      const changes = changesOf(before.profile, profile);
      if (changes.length > 0) await write(tx, before, profile, { changes, by: user.id, at: now });
      return seenBy(user, await stored(tx, id));
    });
  }
}

const owner = (organisationId: string): Parties => ({ organisationId, assessorId: null, supervisorId: null });

const seenBy = (user: User, kept: Stored): KeptProfile => ({
  ...kept,
  lacking: missingOfCustomer(kept.profile),
  mayChange: may(user, 'keepBillingProfile', owner(kept.organisation.id)),
});

async function stored(manager: EntityManager, id: string, lock: '' | 'for update of o' = ''): Promise<Stored> {
  const rows = await manager.query<readonly Stored[]>(`${PROFILE} ${lock}`, [id]);
  if (rows[0]) return rows[0];
  throw new DomainError('ORGANISATION.UNKNOWN', 'There is no such organisation among those that you may see.', { id });
}

async function write(
  tx: EntityManager,
  { organisation: { id }, version }: Stored,
  profile: BillingProfile,
  { changes, by, at }: ProfileStep,
): Promise<void> {
  await tx.query(
    `update organisation set legal_name = $2, address_lines = $3, country = $4, vat_number = $5, electronic_scheme = $6,
       electronic_id = $7, buyer_reference = $8, purchase_order_required = $9, invoice_email = $10, version = version + 1
     where id = $1`,
    [
      ...[id, profile.name, JSON.stringify(profile.addressLines), profile.country, profile.vatNumber],
      ...[profile.electronicScheme, profile.electronicId, profile.buyerReference, profile.purchaseOrderRequired],
      profile.invoiceEmail,
    ],
  );
  await tx.query(
    `insert into billing_profile_change (id, organisation_id, version, changes, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [newId(), id, version + 1, JSON.stringify(changes), by, at],
  );
}
