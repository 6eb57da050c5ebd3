import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError, InvalidInput } from '#domain/errors';
import { checkEntry, tidiedEntry, type OrganisationEntered } from '#domain/organisations/entry';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { duplicatesOfEntry, type Duplicate } from './duplicates.js';
import { OrganisationsService, type Organisation } from './organisations.service.js';

export interface NewOrganisation extends OrganisationEntered {
  /** Whoever enters it has looked at those that are alike: it is another one. */
  readonly despiteAlike: boolean;
}

/** What is known of an organisation before it is entered. */
export interface Sketch {
  readonly name: string;
  readonly legalName?: string | undefined;
  readonly vatNumber?: string | undefined;
  readonly email?: string | undefined;
}

/** Enters organisations one by one, by hand; lists of them come in by import. */
@Injectable()
export class OrganisationEntriesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Those on record that it may be. */
  async alike(user: User, sketch: Sketch): Promise<readonly Duplicate[]> {
    const denied = refuseUnless(user, 'findDuplicates');
    if (denied) throw denied;
    return alikeTo(this.db.manager, sketch);
  }

  /**
   * With its first programme and contact. The same command enters it once.
   * @throws InvalidInput naming each field at fault; DomainError where it may be on record already, and nobody has said otherwise.
   */
  async enter(user: User, commandId: string, given: NewOrganisation): Promise<Organisation> {
    const denied = refuseUnless(user, 'keepOrganisations');
    if (denied) throw denied;
    const { despiteAlike } = given;
    const entry = tidiedEntry(given);
    const faults = checkEntry(entry);
    if (faults.length > 0) throw new InvalidInput('The organisation cannot be entered as it stands.', faults);
    const today = await this.clock.today();
    const id = idOf('organisation', commandId);
    await this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1, 0)', [REFERENCES]);
      if ((await tx.query<readonly unknown[]>('select from organisation where id = $1', [id])).length > 0) return;
      if (!despiteAlike)
        await refuseAlike(tx, { ...entry, vatNumber: entry.vatNumber ?? '', email: entry.contact.email });
      await tx.query(ORGANISATION, [
        ...[id, entry.name, entry.legalName, entry.country, JSON.stringify(entry.addressLines), entry.vatNumber],
      ]);
      await tx.query('insert into programme (id, organisation_id, name) values ($1, $2, $3)', [
        ...[idOf('programme', id, commandId), id, entry.programme],
      ]);
      const { role, name, email } = entry.contact;
      await tx.query(
        `insert into contact (id, organisation_id, role, name, email, from_day, entered_by) values ($1, $2, $3, $4, $5, $6, $7)`,
        [idOf('contact', id, commandId), id, role, name, email, today, user.id],
      );
    });
    return this.organisations.one(user, id);
  }
}

/** First half of the advisory lock's key. */
const REFERENCES = 4202;

/** References of entries by hand are a series of their own: no list of an office's own numbers meets them. */
const ORGANISATION = `
  insert into organisation (id, reference, name, legal_name, country, address_lines, vat_number)
  select $1, 'O-' || lpad((coalesce(max(substr(reference, 3)::int), 0) + 1)::text, 4, '0'), $2, $3, $4, $5, $6
  from organisation where reference ~ '^O-[0-9]{1,8}$'`;

function alikeTo(manager: EntityManager, { name, legalName, vatNumber, email }: Sketch): Promise<readonly Duplicate[]> {
  const domain = email?.split('@')[1]?.toLowerCase();
  return duplicatesOfEntry(manager, {
    ...{ name, legalName: legalName ?? name, vatNumber: vatNumber ?? null, domains: domain ? [domain] : [] },
  });
}

async function refuseAlike(tx: EntityManager, sketch: Sketch): Promise<void> {
  const alike = await alikeTo(tx, sketch);
  if (alike.length === 0) return;
  const which = alike.map(({ name, reference, reasons }) => `${name} (${reference}): ${reasons.join(', ')}`).join('; ');
  throw new DomainError(
    'ORGANISATION.ALIKE',
    `It may be on record already: ${which}. Look there first, or say that it is another one.`,
    { alike },
  );
}
