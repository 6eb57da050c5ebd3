import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { nameChanges, type NameChange } from '#domain/organisations/entry';
import { Clock } from '#platform/clock/clock';
import { idOf, newId } from '#platform/database/ids';
import { lock, ORGANISATION, PROGRAMME, refuseTaken, refuseUnlessKeeper } from './register-lock.js';

export interface ProgrammeSaid {
  readonly name: string;
  readonly description: string;
}

/** What organisations and their programmes are called; what they were called before stays on record. */
@Injectable()
export class RegisterChangesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError where somebody changed it since. */
  async rename(user: User, id: string, seen: number, name: string): Promise<void> {
    refuseUnlessKeeper(user);
    await this.db.transaction(async (tx) => {
      const kept = await lock(tx, ORGANISATION, id, seen);
      const changes = nameChanges({ name: kept.name }, { name });
      if (changes.length === 0) return;
      await tx.query('update organisation set name = $2, version = version + 1 where id = $1', [id, name]);
      await this.note(tx, user, { organisationId: id, programmeId: null, version: seen + 1 }, changes);
    });
  }

  /** A further programme. The same command enters it once. @throws InvalidInput where the organisation has one of that name. */
  async enterProgramme(user: User, organisationId: string, commandId: string, given: ProgrammeSaid): Promise<void> {
    refuseUnlessKeeper(user);
    await this.db.transaction(async (tx) => {
      await lock(tx, ORGANISATION, organisationId);
      const id = idOf('programme', organisationId, commandId);
      await refuseTaken(tx, organisationId, id, given.name);
      await tx.query(
        `insert into programme (id, organisation_id, name, description) values ($1, $2, $3, $4) on conflict (id) do nothing`,
        [id, organisationId, given.name, given.description],
      );
    });
  }

  /** @throws DomainError where somebody changed it since; InvalidInput where another one is called so. */
  async changeProgramme(user: User, id: string, seen: number, given: ProgrammeSaid): Promise<string> {
    refuseUnlessKeeper(user);
    return this.db.transaction(async (tx) => {
      const kept = await lock(tx, PROGRAMME, id, seen);
      await refuseTaken(tx, kept.organisationId, id, given.name);
      const changes = nameChanges(kept, given);
      if (changes.length === 0) return kept.organisationId;
      await tx.query('update programme set name = $2, description = $3, version = version + 1 where id = $1', [
        ...[id, given.name, given.description],
      ]);
      await this.note(tx, user, { organisationId: null, programmeId: id, version: seen + 1 }, changes);
      return kept.organisationId;
    });
  }

  private async note(
    tx: EntityManager,
    user: User,
    of: { readonly organisationId: string | null; readonly programmeId: string | null; readonly version: number },
    changes: readonly NameChange[],
  ): Promise<void> {
    await tx.query(
      `insert into register_change (id, organisation_id, programme_id, version, changes, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        of.organisationId,
        of.programmeId,
        of.version,
        JSON.stringify(changes),
        user.id,
        await this.clock.now(),
      ],
    );
  }
}
