import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OPERATOR } from '#services/accounts/accounts.service';
import { CasesProcess, type CaseAddress } from '#services/cases/cases.process';
import { BackCatalogueService } from '#services/imports/back-catalogue.service';
import { FirstDataService } from '#services/imports/first-data.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { FixedClock } from '../../kit/fixed-clock.js';
import { verifyChain } from '../../oracle/verify-chain.js';
import { noOracle } from '../../oracle/ask.js';
import { sample, SAMPLES } from './office.js';

describe('F9 the back catalogue of the samples: five hundred cases', () => {
  let app: INestApplicationContext;
  let drop: () => Promise<void>;
  const begun: string[] = [];
  const engine = {
    end: () => Promise.resolve(),
    startAgain: ({ number }: CaseAddress) => Promise.resolve(begun.push(number)),
  };

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, FixedClock.on('2005-01-10'), [[CasesProcess, engine]]);
    await app.get(FirstDataService, { strict: false }).seed(SAMPLES);
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  it('come in within half a minute, the running ones with a workflow each, the chain of each unbroken', async () => {
    const before = process.memoryUsage().heapUsed;
    const began = performance.now();
    const catalogue = app.get(BackCatalogueService, { strict: false });
    const report = await catalogue.cases(OPERATOR, sample('back-catalogue.csv'));
    expect(report).toMatchObject({
      rows: 500,
      added: 500,
      notes: [
        expect.stringMatching(/^480 finished .* 20 under way/),
        ...Array.from({ length: 10 }, (): unknown =>
          expect.stringMatching(/^Row \d+: no certificate number; .* C-200[34]-\d{4}-1/),
        ),
      ],
    });
    expect(begun).toHaveLength(20);
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
    const stages = await app
      .get(DataSource)
      .query<readonly { stage: string; n: number }[]>(
        'select stage, count(*)::int as n from case_file group by 1 order by 1',
      );
    expect(Object.fromEntries(stages.map(({ stage, n }) => [stage, n]))).toEqual({
      ...{ BOOKED: 5, BOOKING: 5, CLOSED: 436, IN_HOUSE_REVIEW: 5, SCORING: 5, WITHDRAWN: 44 },
    });
    const [certificates] = await app
      .get(DataSource)
      .query<readonly { n: number; unknown: number }[]>(
        `select count(*)::int as n, count(*) filter (where content ->> 'numberKnown' = 'false')::int as unknown from certificate`,
      );
    expect(certificates).toMatchObject({ unknown: 10 });
    expect(certificates?.n).toBeGreaterThan(350);
    if (!noOracle) expect(await verifyChain(app.get(DataSource))).toMatch(/events of 500 cases hold$/);
  }, 120_000);
});
