import { sending } from '#platform/database/sending';
import { testDatabase, type TestDatabase } from '../../kit/database.js';

describe('what is sent in a transaction without waiting for each answer', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await database.dataSource.query('create table thing (id int primary key)');
  }, 30_000);
  afterAll(() => database.close());

  const stored = () => database.dataSource.query<readonly { id: number }[]>('select id from thing order by id');
  const PUT = 'insert into thing values ($1)';

  it('is carried out in order, and seen by what is asked after it', async () => {
    const count = await database.dataSource.transaction((tx) =>
      sending(tx, async (sends) => {
        await sends.query(PUT, [1]);
        await sends.query(PUT, [2]);
        return tx.query<readonly { n: number }[]>('select count(*)::int as n from thing');
      }),
    );
    expect(count).toEqual([{ n: 2 }]);
    expect(await stored()).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('is all undone where one of it fails, whose error is the one that is told', async () => {
    const failing = database.dataSource.transaction((tx) =>
      sending(tx, async (sends) => {
        await sends.query(PUT, [3]);
        await sends.query(PUT, [1]);
        await sends.query(PUT, [4]);
        return tx.query<unknown>('select 1');
      }),
    );
    await expect(failing).rejects.toThrow('duplicate key value');
    expect(await stored()).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('is waited for where the work itself fails', async () => {
    const failing = database.dataSource.transaction((tx) =>
      sending(tx, async (sends) => {
        await sends.query(PUT, [5]);
        throw new Error('no longer wanted');
      }),
    );
    await expect(failing).rejects.toThrow('no longer wanted');
    expect(await stored()).toEqual([{ id: 1 }, { id: 2 }]);
  });
});
