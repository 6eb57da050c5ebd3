// The services that take files over, as an installation puts them together, on a spec file's own database and a still clock.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { instant, type Instant } from '#domain/calendar/dates';
import { InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { ConfigSchema } from '#platform/config/config';
import { PlatformModule } from '#platform/platform.module';
import type { ImportFile } from '#services/imports/import-file';
import { ImportsModule } from '#services/imports/imports.module';
import { testDatabase } from '../../kit/database.js';

export const SAMPLES = join(import.meta.dirname, '../../../samples');

export const sample = (name: string): ImportFile => ({ name, bytes: readFileSync(join(SAMPLES, name)) });

export const csv = (...lines: readonly string[]): ImportFile => ({
  name: 'file.csv',
  bytes: Buffer.from(lines.join('\r\n')),
});

class StillClock extends Clock {
  day = '2005-03-09';

  now(): Promise<Instant> {
    return Promise.resolve(instant(`${this.day}T10:00:00Z`));
  }

  realTimeOf(moment: Instant): Promise<Instant> {
    return Promise.resolve(moment);
  }
}

export interface Office {
  readonly db: DataSource;
  readonly clock: StillClock;
  get<T>(service: Type<T>): T;
  count(table: string): Promise<number>;
  close(): Promise<void>;
}

export async function office(installation: 'sandbox' | 'production' = 'sandbox'): Promise<Office> {
  const database = await testDatabase();
  const clock = new StillClock();
  const config = ConfigSchema.parse({
    INSTALLATION: installation,
    DATABASE_URL: database.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    PAYLOAD_KEY: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    SESSION_SECRET: 'a session secret of thirty-two letters',
  });
  const building = Test.createTestingModule({ imports: [PlatformModule.of(config), ImportsModule] });
  const app: INestApplicationContext = await building.overrideProvider(Clock).useValue(clock).compile();
  app.useLogger(false);
  return {
    db: database.dataSource,
    clock,
    get: (service) => app.get(service, { strict: false }),
    async count(table) {
      const rows = await database.dataSource.query<{ n: string }[]>(`select count(*) as n from ${table}`);
      return Number(rows[0]?.n);
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}

/** Where the faults of a refused file lie; fails when it is taken over. */
export async function faultsOf(importing: Promise<unknown>): Promise<readonly string[]> {
  const refusal = await importing.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refusal instanceof InvalidInput) return refusal.faults.map(({ pointer, message }) => `${pointer}: ${message}`);
  throw refusal instanceof Error ? refusal : new Error('the file was taken over');
}
