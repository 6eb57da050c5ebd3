import type { Config } from '#platform/config/config';
import { RecordedService } from '#services/cases/recorded.service';
import type { Answer } from '#workflows/cases/case.contract';
import { testDatabase, type TestDatabase } from '../../kit/database.js';

const answer = (commandId: string, seq: number): Answer => ({ commandId, seq, stage: 'BOOKED' });
/** An engine that has not answered yet. */
const silent = new Promise<Answer>(() => undefined);

describe('the answer to a command', () => {
  let database: TestDatabase;
  let recorded: RecordedService;
  beforeAll(async () => {
    database = await testDatabase();
    recorded = new RecordedService({ DATABASE_URL: database.url } as Config);
    await recorded.onApplicationBootstrap();
  }, 30_000);
  afterAll(async () => {
    await recorded.onApplicationShutdown();
    await database.close();
  });

  const tell = (...answers: readonly Answer[]) =>
    database.dataSource.query(`select pg_notify('recorded', $1)`, [JSON.stringify(answers)]);

  it('comes once its event is recorded, whatever else is recorded with it', async () => {
    const asked = recorded.sooner('mine', silent);
    await tell(answer('other', 6), answer('mine', 7));
    expect(await asked).toEqual(answer('mine', 7));
  });

  it('comes only when what is recorded stays: nothing is told of a transaction that is undone', async () => {
    const engine = withResolvers<Answer>();
    const asked = recorded.sooner('undone', engine.promise);
    await database.dataSource
      .transaction(async (tx) => {
        await tx.query(`select pg_notify('recorded', $1)`, [JSON.stringify([answer('undone', 1)])]);
        throw new Error('undone');
      })
      .catch(() => undefined);
    await tell(answer('another', 1));
    engine.resolve(answer('undone', 2));
    expect(await asked).toEqual(answer('undone', 2));
  });

  it('is the engine’s refusal where nothing is recorded', async () => {
    await expect(recorded.sooner('refused', Promise.reject(new Error('too early')))).rejects.toThrow('too early');
  });

  it('comes by the engine while the line to the database is lost, and by the line again a second later', async () => {
    await database.dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen recorded' and datname = current_database()`,
    );
    expect(await recorded.sooner('meanwhile', Promise.resolve(answer('meanwhile', 3)))).toEqual(answer('meanwhile', 3));
    const asked = recorded.sooner('later', silent);
    const again = setInterval(() => void tell(answer('later', 4)), 200);
    expect(await asked).toEqual(answer('later', 4));
    clearInterval(again);
  });
});

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
