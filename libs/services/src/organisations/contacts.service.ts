import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type Parties, type User } from '#domain/access/permissions';
import { addDays, type LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import {
  faultsOfContact,
  faultsOfEnd,
  followedBy,
  standingOf,
  type ContactRole,
  type ContactStanding,
  type Holder,
} from '#domain/organisations/contacts';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';

export interface NewContact extends Holder {
  readonly role: ContactRole;
  /** The role passes from whoever has it then: their last day is the day before. */
  readonly follows: boolean;
}

export interface ContactOnRecord extends Holder {
  readonly id: string;
  readonly role: ContactRole;
  readonly standing: ContactStanding;
  readonly enteredBy: string | null;
  readonly endedBy: string | null;
}

interface Stored extends Holder {
  readonly id: string;
  readonly role: ContactRole;
  readonly organisationId: string;
}

const CONTACTS = `
  select c.id, c.role, c.name, c.email, c.from_day::text as "from", c.to_day::text as "to",
    coalesce(u.name, c.entered_by) as "enteredBy", coalesce(v.name, c.ended_by) as "endedBy"
  from contact c left join account u on u.id::text = c.entered_by left join account v on v.id::text = c.ended_by
  where c.organisation_id::text = $1 order by c.role, c.from_day desc, c.id`;

const ONE = `select c.id, c.role, c.name, c.email, c.from_day::text as "from", c.to_day::text as "to",
  c.organisation_id as "organisationId" from contact c where c.id::text = $1`;

const OF_ROLE = `select c.id, c.role, c.name, c.email, c.from_day::text as "from", c.to_day::text as "to",
  c.organisation_id as "organisationId" from contact c where c.organisation_id = $1 and c.role = $2 and c.id <> $3 order by c.from_day`;

/** Who speaks for an organisation, in what, from when to when. Mails go by what holds when they are written. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(user: User, organisationId: string): Promise<readonly ContactOnRecord[]> {
    refuse(user, organisationId);
    const today = await this.clock.today();
    const contacts = await this.db.query<readonly Omit<ContactOnRecord, 'standing'>[]>(CONTACTS, [organisationId]);
    return contacts.map((contact) => ({ ...contact, standing: standingOf(contact, today) }));
  }

  /** The same command enters a contact once. @throws InvalidInput for days in the wrong order, or the same person at the same time. */
  async begin(user: User, organisationId: string, commandId: string, given: NewContact): Promise<void> {
    refuse(user, organisationId);
    const id = idOf('contact', organisationId, commandId);
    await this.db.transaction(async (tx) => {
      await lock(tx, organisationId);
      const known = await tx.query<readonly unknown[]>('select from contact where id = $1', [id]);
      if (known.length > 0) return;
      const others = await tx.query<readonly Stored[]>(OF_ROLE, [organisationId, given.role, id]);
      const faults = faultsOfContact(given, given.follows, others);
      if (faults.length > 0) throw new InvalidInput('The contact cannot be kept as entered.', faults);
      if (given.follows) await endAll(tx, followedBy(given.from, others), addDays(given.from, -1), user);
      await tx.query(
        `insert into contact (id, organisation_id, role, name, email, from_day, to_day, entered_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, organisationId, given.role, given.name, given.email, given.from, given.to, user.id],
      );
    });
  }

  /** The last day of a contact, ahead of it too; the day before its first calls off one that is to come. */
  async end(user: User, id: string, { on }: { readonly on: LocalDay }): Promise<void> {
    const [found] = await this.db.query<readonly Stored[]>(ONE, [id]);
    if (!found) throw unknown(id);
    refuse(user, found.organisationId);
    const today = await this.clock.today();
    await this.db.transaction(async (tx) => {
      await lock(tx, found.organisationId);
      const [contact] = await tx.query<readonly Stored[]>(ONE, [id]);
      if (!contact) throw unknown(id);
      if (standingOf(contact, today) === 'former')
        throw new DomainError('CONTACT.ENDED', `The contact ended on ${contact.to ?? today} already.`, { id });
      const others = await tx.query<readonly Stored[]>(OF_ROLE, [contact.organisationId, contact.role, id]);
      const faults = faultsOfEnd(on, contact, today, others);
      if (faults.length > 0) throw new InvalidInput('The contact cannot end on that day.', faults);
      await endAll(tx, [contact], on, user);
    });
  }
}

/** One at a time changes the contacts of an organisation. */
async function lock(tx: EntityManager, organisationId: string): Promise<void> {
  const rows = await tx.query<readonly unknown[]>('select from organisation where id::text = $1 for update', [
    organisationId,
  ]);
  if (rows.length === 0)
    throw new DomainError('ORGANISATION.UNKNOWN', 'There is no such organisation.', { organisationId });
}

const endAll = (tx: EntityManager, contacts: readonly Stored[], on: LocalDay, user: User): Promise<unknown> =>
  tx.query('update contact set to_day = $2, ended_by = $3 where id = any($1)', [
    ...[contacts.map(({ id }) => id), on, user.id],
  ]);

const unknown = (id: string): DomainError =>
  new DomainError('CONTACT.UNKNOWN', 'There is no such contact; load the page again.', { id });

function refuse(user: User, organisationId: string): void {
  const parties: Parties = { organisationId, assessorId: null, supervisorId: null };
  const denied = refuseUnless(user, 'keepContacts', parties);
  if (denied) throw denied;
}
