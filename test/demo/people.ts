// People who sign in to the running system for a play: accounts of their own, each with a fresh password at every run.
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Role } from '#domain/cases/commands';
import { DomainError } from '#domain/errors';
import type { Config } from '#platform/config/config';
import { PlatformModule } from '#platform/platform.module';
import { AccountsModule } from '#services/accounts/accounts.module';
import { AccountsService, OPERATOR } from '#services/accounts/accounts.service';
import { Visitor } from './visitor.js';

@Module({})
class PeopleModule {
  static of(config: Config): DynamicModule {
    return { module: PeopleModule, imports: [PlatformModule.of(config), AccountsModule] };
  }
}

interface Belongs {
  readonly organisationId?: string;
  readonly assessorId?: string;
}

export interface Wings {
  readonly db: DataSource;
  readonly person: (role: Role, belongs?: Belongs) => Promise<Visitor>;
}

/** What a play prepares behind the scenes, with the database at hand while it does. */
export async function behindTheScenes<T>(config: Config, prepare: (wings: Wings) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(PeopleModule.of(config), { logger: ['error'] });
  try {
    const db = app.get(DataSource);
    const accounts = app.get(AccountsService, { strict: false });
    const person = async (role: Role, belongs: Belongs = {}): Promise<Visitor> => {
      const email = `demo.${role}@ismpe.example`;
      const { oneTimePassword } = await accounts.reset(OPERATOR, email).catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'ACCOUNT.UNKNOWN')
          return accounts.create(OPERATOR, { email, name: `Demo ${role}`, roles: [role], ...belongs });
        throw error;
      });
      await belongTo(db, email, belongs);
      return new Visitor(role, config.PUBLIC_URL).signIn(email, oneTimePassword);
    };
    return await prepare({ db, person });
  } finally {
    await app.close();
  }
}

/** A second run may play another organisation: the demo's own accounts move with it. */
const belongTo = (db: DataSource, email: string, belongs: Belongs): Promise<unknown> =>
  db.query('update account set organisation_id = $2, assessor_id = $3 where email = $1', [
    email,
    belongs.organisationId ?? null,
    belongs.assessorId ?? null,
  ]);
