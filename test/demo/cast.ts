// The demo's people: accounts of their own beside the installation's, each with a fresh password at every run.
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

export interface Cast {
  readonly programme: { readonly id: string; readonly name: string; readonly organisation: string };
  readonly assessorId: string;
  readonly supervisorId: string;
  readonly people: Readonly<Record<'office' | 'finance' | 'organisation' | 'assessor' | 'supervisor', Visitor>>;
}

@Module({})
class CastModule {
  static of(config: Config): DynamicModule {
    return { module: CastModule, imports: [PlatformModule.of(config), AccountsModule] };
  }
}

interface Scene {
  readonly programmeId: string;
  readonly programme: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly assessorId: string;
  readonly supervisorId: string;
}

/** The programme with the fewest cases, so that a second run takes another one. */
const SCENE = `
  select p.id as "programmeId", p.name as programme, o.id as "organisationId", o.name as organisation,
    (select id from assessor where status = 'active' and not supervisory order by reference limit 1) as "assessorId",
    (select id from assessor where status = 'active' and supervisory order by reference limit 1) as "supervisorId"
  from programme p join organisation o on o.id = p.organisation_id
  order by (select count(*) from case_file f where f.programme_id = p.id), o.name, p.name limit 1`;

export async function castOf(config: Config): Promise<Cast> {
  const app = await NestFactory.createApplicationContext(CastModule.of(config), { logger: ['error'] });
  try {
    const [scene] = await app.get(DataSource).query<readonly Scene[]>(SCENE);
    if (!scene?.assessorId || !scene.supervisorId)
      throw new Error(
        'There is no programme or no active assessor yet: import samples/organisations.csv and samples/assessors.csv first.',
      );
    const accounts = app.get(AccountsService, { strict: false });
    const person = async (
      role: Role,
      belongs: { organisationId?: string; assessorId?: string } = {},
    ): Promise<Visitor> => {
      const email = `demo.${role}@ismpe.example`;
      const { oneTimePassword } = await accounts.reset(OPERATOR, email).catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'ACCOUNT.UNKNOWN')
          return accounts.create(OPERATOR, { email, name: `Demo ${role}`, roles: [role], ...belongs });
        throw error;
      });
      await belongTo(app.get(DataSource), email, belongs);
      return new Visitor(role, config.PUBLIC_URL).signIn(email, oneTimePassword);
    };
    const { programmeId: id, programme: name, organisation, organisationId, assessorId, supervisorId } = scene;
    return {
      programme: { id, name, organisation },
      ...{ assessorId, supervisorId },
      people: {
        office: await person('office'),
        finance: await person('finance'),
        organisation: await person('organisation', { organisationId }),
        assessor: await person('assessor', { assessorId }),
        supervisor: await person('supervisor', { assessorId: supervisorId }),
      },
    };
  } finally {
    await app.close();
  }
}

/** A second run may play another organisation: the demo's own accounts move with it. */
const belongTo = (
  db: DataSource,
  email: string,
  belongs: { organisationId?: string; assessorId?: string },
): Promise<unknown> =>
  db.query('update account set organisation_id = $2, assessor_id = $3 where email = $1', [
    email,
    belongs.organisationId ?? null,
    belongs.assessorId ?? null,
  ]);
