import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type Parties, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { faultsOfContact, faultsOfEnd, type ContactRole } from '#domain/organisations/contacts';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';

export interface NewContact {
  readonly role: ContactRole;
  readonly name: string;
  readonly email: string;
  readonly from: LocalDay;
}

export interface ContactOnRecord extends NewContact {
  readonly id: string;
  /** The last day; null while it goes on. */
  readonly to: LocalDay | null;
  readonly enteredBy: string | null;
  readonly endedBy: string | null;
}

const CONTACTS = `
  select c.id, c.role, c.name, c.email, c.from_day::text as "from", c.to_day::text as "to",
    coalesce(u.name, c.entered_by) as "enteredBy", coalesce(v.name, c.ended_by) as "endedBy"
  from contact c left join account u on u.id::text = c.entered_by left join account v on v.id::text = c.ended_by
  where c.organisation_id::text = $1 order by c.to_day is not null, c.role, c.from_day desc, c.id`;

/** Who speaks for an organisation, in what, from when to when. Mails go by what holds when they are written. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(user: User, organisationId: string): Promise<readonly ContactOnRecord[]> {
    refuse(user, organisationId);
    return this.db.query(CONTACTS, [organisationId]);
  }

  /** The same command enters a contact once. @throws InvalidInput for a day that lies ahead, or somebody who is it already. */
  async begin(user: User, organisationId: string, commandId: string, given: NewContact): Promise<void> {
    refuse(user, organisationId);
    const faults = faultsOfContact(given.from, await this.clock.today());
    if (faults.length > 0) throw new InvalidInput('The contact cannot be kept as entered.', faults);
    const made = await this.db.query<readonly unknown[]>(
      `insert into contact (id, organisation_id, role, name, email, from_day, entered_by)
       select $1, o.id, $3, $4, $5, $6, $7 from organisation o where o.id::text = $2
         and not exists (select from contact c where c.organisation_id = o.id and c.role = $3 and c.to_day is null
           and lower(c.email) = lower($5) and c.id <> $1)
       on conflict (id) do update set name = contact.name returning id`,
      [
        idOf('contact', organisationId, commandId),
        organisationId,
        given.role,
        given.name,
        given.email,
        given.from,
        user.id,
      ],
    );
    if (made.length > 0) return;
    throw new InvalidInput('The contact cannot be kept as entered.', [
      { pointer: '/email', message: `is the address of this organisation’s ${given.role} already.` },
    ]);
  }

  /** The last day of a contact; mails go to others from now on. */
  async end(user: User, id: string, { on }: { readonly on: LocalDay }): Promise<void> {
    const [contact] = await this.db.query<readonly { organisationId: string; from: LocalDay; to: LocalDay | null }[]>(
      `select organisation_id as "organisationId", from_day::text as "from", to_day::text as "to" from contact where id::text = $1`,
      [id],
    );
    if (!contact) throw new DomainError('CONTACT.UNKNOWN', 'There is no such contact; load the page again.', { id });
    refuse(user, contact.organisationId);
    if (contact.to !== null)
      throw new DomainError('CONTACT.ENDED', `The contact ended on ${contact.to} already.`, { id });
    const faults = faultsOfEnd(on, contact.from, await this.clock.today());
    if (faults.length > 0) throw new InvalidInput('The contact cannot end on that day.', faults);
    await this.db.query('update contact set to_day = $2, ended_by = $3 where id = $1 and to_day is null', [
      id,
      on,
      user.id,
    ]);
  }
}

function refuse(user: User, organisationId: string): void {
  const parties: Parties = { organisationId, assessorId: null, supervisorId: null };
  const denied = refuseUnless(user, 'keepContacts', parties);
  if (denied) throw denied;
}
