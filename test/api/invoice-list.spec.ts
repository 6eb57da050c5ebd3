import type TestAgent from 'supertest/lib/agent.js';
import { SalesLedger } from '../kit/sales-ledger.js';
import { ApiUnderTest } from './api-under-test.js';

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
}

describe('the list of invoices', () => {
  let api: ApiUnderTest;
  let finance: TestAgent;
  /** In the order in which they were made: two of them at the same instant. */
  const made: string[] = [];

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    const ledger = new SalesLedger(api.db, api.world);
    const customer = await ledger.customer('A customer');
    for (const minutes of [0, 1, 2, 2, 3, 4, 5]) {
      const id = await ledger.draft(customer, [{ net: 100_00, rateBasisPoints: 1750 }]);
      await api.db.query(
        `update invoice set created_at = '2005-04-20T09:00:00.000123Z'::timestamptz + $2 where id = $1`,
        [id, `${minutes} minutes`],
      );
      made.push(id);
    }
    finance = await api.as('finance');
  }, 120_000);
  afterAll(() => api.close());

  it('F79 begins with what was made last, and goes on page by page without a gap or a repeat', async () => {
    const listed: string[] = [];
    const listOn = async (cursor?: string): Promise<void> => {
      const answer = await finance
        .get('/api/invoices')
        .query({ limit: 2, ...(cursor ? { cursor } : {}) })
        .expect(200);
      const { items, nextCursor } = answer.body as Page;
      listed.push(...items.map(({ id }) => id));
      if (nextCursor) await listOn(nextCursor);
    };
    await listOn();
    const [first, second, ...twins] = made;
    const pair = twins.splice(0, 2).sort();
    expect(listed.toReversed()).toEqual([first, second, ...pair, ...twins]);
  });

  it('refuses to go on from a cursor that it did not give', async () => {
    const { body } = await finance.get('/api/invoices').query({ cursor: 'bm90aGluZw' }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/cursor' }]);
  });
});
