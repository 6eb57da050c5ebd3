import { prepared } from '#platform/database/prepared';
import { testDatabase, type TestDatabase } from '../../kit/database.js';

const NAMES = prepared('select * from thing where id > $1 order by id');

describe('statements that are prepared', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  }, 30_000);
  afterAll(() => database.close());

  /** Everything in one transaction is on one connection. */
  const onOne = <T>(work: (query: (text: string, given?: unknown[]) => Promise<readonly T[]>) => Promise<void>) =>
    database.dataSource.transaction((tx) => work((text, given) => tx.query<readonly T[]>(text, given)));
  const preparedNow = `select statement from pg_prepared_statements`;

  it('are read once on a connection, and answer by what they are given each time', async () => {
    await database.dataSource.query('create table thing (id int, name text)');
    await database.dataSource.query(`insert into thing values (1, 'one'), (2, 'two')`);
    await onOne<{ statement?: string; name?: string }>(async (query) => {
      for (const after of [0, 1]) expect((await query(NAMES, [after])).at(-1)?.name).toBe('two');
      expect(await query(NAMES, [2])).toEqual([]);
      await query('select name from thing where id = $1', [1]);
      expect(await query(preparedNow)).toEqual([{ statement: NAMES }]);
    });
  });

  it('are no longer prepared where a migration has changed what they answer', async () => {
    await database.dataSource.query('alter table thing add column more text');
    await expect(database.dataSource.query(NAMES, [1])).rejects.toThrow('cached plan must not change result type');
    expect(await database.dataSource.query(NAMES, [1])).toEqual([{ id: 2, name: 'two', more: null }]);
  });
});
