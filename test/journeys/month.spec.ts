import { playMonth } from '../month/play.js';
import { noOracle } from '../oracle/ask.js';
import { testConfig } from '../kit/casework.js';
import { Installation } from '../kit/installation.js';
import { sharedTemporalAddress } from '../kit/temporal.js';

/** `MONTH_CASES=200` plays the whole one. */
const CASES = Number(process.env['MONTH_CASES'] ?? 12);

describe('a month of invoicing on a whole installation', () => {
  let installation: Installation | undefined;

  beforeAll(async () => {
    installation = await Installation.open({ seeded: true });
    await installation.startTogether();
  }, 300_000);
  afterAll(() => installation?.close(), 60_000);

  it('F92 twelve cases invoiced, paid, disputed and credited across a change of VAT: at its end oracle and reports agree to the penny', async () => {
    const config = testConfig({
      ...{
        DATABASE_URL: installation!.databaseUrl,
        PUBLIC_URL: installation!.url,
        TEMPORAL_ADDRESS: sharedTemporalAddress(),
      },
    });
    const told: string[] = [];
    const closing = await playMonth(config, CASES, (line) => told.push(line));
    expect(closing).toMatchObject({ differences: [], locked: ['2005-01-01'] });
    for (const count of Object.values(closing.counts)) expect(count).toBeGreaterThan(0);
    expect(closing.counts).toMatchObject({ rates: 2 });
    if (!noOracle) expect(closing.compared).toBeGreaterThan(80);
    expect(told.filter((line) => line.startsWith('exported'))).toHaveLength(5);
    if (CASES > 12) console.log(told.join('\n'));
  }, 900_000);
});
