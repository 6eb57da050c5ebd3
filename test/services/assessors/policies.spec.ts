import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { policyAt, type Policy } from '#domain/assessors/register';
import { day } from '#domain/calendar/dates';
import { PoliciesService } from '#services/assessors/policies.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { FixedClock } from '../../kit/fixed-clock.js';
import { makeWorld, type World } from '../../kit/world.js';

describe('what holds for assessors, set by the manager', () => {
  let app: INestApplicationContext;
  let world: World;
  let drop: () => Promise<void>;
  const clock = FixedClock.on('2005-03-10');
  const policies = () => app.get(PoliciesService, { strict: false });
  const changed = async (change: Partial<Policy>): Promise<Policy> => ({
    ...policyAt(await policies().all(), day('2005-03-10')),
    ...{ fromDay: day('2005-04-01'), ...change },
  });
  const told = async () =>
    (await policies().versions(world.as.manager)).map(({ fromDay, standing, offerDays, reason, by }) => ({
      ...{ fromDay, standing, offerDays, reason, by },
    }));

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, clock);
    world = await makeWorld(app.get(DataSource));
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  it('F30 F31 begins on a day to come; until then what held before holds', async () => {
    await policies().set(
      world.as.manager,
      await changed({ offerDays: 10, rotationLimit: 3 }),
      'The Board asked for it.',
    );
    const all = await policies().all();
    expect(policyAt(all, day('2005-03-31'))).toMatchObject({ offerDays: 7, rotationLimit: null });
    expect(policyAt(all, day('2005-04-01'))).toMatchObject({ offerDays: 10, rotationLimit: 3 });
    expect(await told()).toMatchObject([
      { fromDay: '2005-04-01', standing: 'coming', reason: 'The Board asked for it.', by: expect.any(String) },
      { fromDay: '2004-01-01', standing: 'holds', by: null },
      { fromDay: '2003-01-01', standing: 'former', by: null },
    ]);
  });

  it('F30 is set again for the same day: the later one counts, the earlier stays on record', async () => {
    clock.moveTo('2005-03-10', '15:00');
    await policies().set(world.as.manager, await changed({ offerDays: 14 }), 'Ten was a slip.');
    expect(policyAt(await policies().all(), day('2005-04-01'))).toMatchObject({ offerDays: 14, rotationLimit: null });
    expect((await told()).slice(0, 2)).toMatchObject([
      { offerDays: 14, standing: 'coming' },
      { offerDays: 10, standing: 'replaced' },
    ]);
    await expect(app.get(DataSource).query('update assessor_policy set offer_days = 1')).rejects.toThrow(
      'never changed',
    );
  });

  it('F30 is refused with field and rule, and for everybody but the manager', async () => {
    const set = async (change: Partial<Policy>) => policies().set(world.as.manager, await changed(change), 'So.');
    await expect(set({ fromDay: day('2005-03-10') })).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/fromDay' }] },
    });
    await expect(set({ offerReminderDays: 8 })).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/offerReminderDays' }] },
    });
    const { office, assessor } = world.as;
    const board = { ...office, roles: ['board' as const] };
    await expect(policies().set(office, await changed({}), 'So.')).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(policies().versions(board)).resolves.toHaveLength(4);
    await expect(policies().versions(assessor)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });
});
