import { DataSource } from 'typeorm';
import { newId } from '#platform/database/ids';
import { ReconciliationService } from '#services/reconciliation/reconciliation.service';
import { SkippingCasework } from '../kit/casework.js';
import { testSetting } from '../kit/environment.js';
import { noOracle } from '../oracle/ask.js';
import { verifyChain } from '../oracle/verify-chain.js';
import { Chance } from '../soak/random.js';
import { RandomLife } from './random-life.js';

/** Cases that live side by side in one installation, from one seed. */
const SIDE_BY_SIDE = 10;
const ROUNDS = 40;

/** `npm run soak -- --lives 2000` plays thousands; without it there are fifty cases. */
const seeds = Math.ceil(Number(testSetting('TEST_LIVES') ?? 50) / SIDE_BY_SIDE);
const first = Number(testSetting('TEST_LIVES_FROM') ?? 1);

describe('R17 cases lived at random through their workflows and the database', () => {
  let casework: SkippingCasework | undefined;
  let lives: RandomLife[] = [];
  afterEach(async () => {
    await casework?.close();
    casework = undefined;
  }, 60_000);

  const query = <T>(sql: string): Promise<T[]> => casework!.app.get(DataSource).query(sql);

  async function live(chance: Chance): Promise<void> {
    casework = await SkippingCasework.open('2005-01-10');
    lives = Array.from({ length: SIDE_BY_SIDE }, () => new RandomLife(casework!, chance));
    for (const life of lives) await life.begin();
    for (let round = 0; round < ROUNDS; round++) {
      for (const life of lives) if (chance.happens(60)) await life.go();
      await casework.env.sleep(`${chance.whole(1, chance.happens(10) ? 60 : 6)} days`);
    }
  }

  it.each(Array.from({ length: seeds }, (_each, index) => first + index))(
    'seed %i: nothing is doubled, lost or told otherwise, whatever people and time did',
    async (seed) => {
      await live(new Chance(seed));
      await query(`update mail set status = 'sent', sent_at = now()`); // there is no post office in this engine
      const { findings } = await casework!.app
        .get(ReconciliationService, { strict: false })
        .run({ id: newId(), by: 'test', repair: false });
      expect(findings.map(({ words }) => words)).toEqual([]);
      if (!noOracle) expect(await verifyChain(casework!.app.get(DataSource))).toMatch(/ cases hold$/);
      expect(
        await query(
          `select s.series from number_series s
           where s.last_value <> (select count(*) from invoice i where i.series = s.series and i.number is not null)`,
        ),
      ).toEqual([]);
      expect(lives.flatMap(({ story }) => story).filter((line) => line.endsWith('done')).length).toBeGreaterThan(50);
    },
    240_000,
  );
});
