import type TestAgent from 'supertest/lib/agent.js';
import { newId } from '#platform/database/ids';
import { SkippingCasework } from '../kit/casework.js';
import { CollectingCasework, type Collection } from '../kit/collecting.js';
import { ApiUnderTest } from './api-under-test.js';

describe('receivables over HTTP', () => {
  let casework: SkippingCasework;
  let api: ApiUnderTest;
  let finance: TestAgent;
  let invoice: Collection;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-04-12');
    invoice = await new CollectingCasework(casework).issued('A customer');
    api = await ApiUnderTest.beside(casework);
    // The api's own clock shows the day that the casework plays on.
    const offset = Date.parse(await casework.clock.now()) - Date.now();
    await api.db.query('insert into sandbox_clock (offset_ms) values ($1)', [offset]);
    finance = await api.as('finance');
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await casework.close();
  });

  const post = (agent: TestAgent, path: string, body: object = {}) =>
    agent.post(`/api${path}`).set('Idempotency-Key', newId()).send(body);

  it('F87 records a payment in part, shows the account, and refuses another currency with the field', async () => {
    const account = `/receivables/accounts/${invoice.customer}`;
    const payment = {
      receivedOn: '2005-04-12',
      amount: '1000.00',
      reference: 'BACS',
      to: [{ invoice: invoice.id, amount: '900.00' }],
    };
    const { body } = await post(finance, `${account}/payments`, payment).expect(201);
    expect(body).toMatchObject({
      balance: { amount: '4875.00', currency: 'GBP' },
      onAccount: { amount: '100.00' },
      open: [{ open: { amount: '4975.00' } }],
      credits: [{ left: { amount: '100.00' }, allocations: [{ amount: { amount: '900.00' } }] }],
    });
    const refused = await post(finance, `${account}/payments`, { ...payment, currency: 'EUR', to: [] }).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/currency' }] });
    const credit = body.credits[0].id as string;
    const shares = [{ invoice: invoice.id, amount: '100.00' }];
    const allocated = await post(finance, '/receivables/allocations', { credit, shares }).expect(201);
    expect(allocated.body).toMatchObject({ onAccount: { amount: '0.00' } });
    const taken = allocated.body.credits[0].allocations[1].id as string;
    await post(finance, `/receivables/allocations/${taken}/reverse`, { reason: 'Another invoice was meant' }).expect(
      200,
    );
    await post(finance, `${account}/refunds`, {
      paidOn: '2005-04-12',
      amount: '100.00',
      reference: 'OUT',
      reason: 'Asked for',
    }).expect(201);
  });

  it('F90 shows what goes out next and why, takes a promise, and says what is not possible before it is tried', async () => {
    const before = await finance.get(`/api/invoices/${invoice.id}/collection`).expect(200);
    expect(before.body).toMatchObject({ standing: 'collecting', next: { rung: '-7' } });
    expect(before.body.possible).toContainEqual({ instruction: 'promise', why: null });
    expect(before.body.possible).toContainEqual({ instruction: 'settleDispute', why: 'The invoice is not disputed.' });
    const promised = await post(finance, `/invoices/${invoice.id}/collection/promise`, {
      promisedOn: '2005-05-20',
      note: 'By telephone',
    }).expect(200);
    expect(promised.body).toMatchObject({
      standing: 'promised',
      promise: { promisedOn: '2005-05-20' },
      next: { rung: '+7' },
    });
    await post(finance, `/invoices/${invoice.id}/collection/settle-dispute`, {
      outcome: 'confirmed',
      note: 'x',
    }).expect(409);
    await post(finance, `/invoices/${invoice.id}/collection/promise`, { promisedOn: '2005-01-01', note: 'x' }).expect(
      422,
    );
  }, 30_000);

  it('F89 takes a dispute with an owner of ours', async () => {
    const { body } = await finance.get('/api/collection/owners').expect(200);
    expect(body.items).toMatchObject([{ name: 'The finance' }, { name: 'The manager' }, { name: 'The office' }]);
    const dispute = { reason: 'A day was not held', reviewOn: '2005-04-26' };
    const path = `/invoices/${invoice.id}/collection/dispute`;
    await post(finance, path, { ...dispute, owner: newId() }).expect(422);
    await post(finance, path, { ...dispute, owner: body.items[0].id }).expect(200);
  }, 30_000);

  it('F90 shows who owes and a statement of the account, whose end is the balance', async () => {
    const debtors = await finance.get('/api/receivables/debtors').expect(200);
    const { body: account } = await finance.get(`/api/receivables/accounts/${invoice.customer}`).expect(200);
    expect(debtors.body.items).toContainEqual(
      expect.objectContaining({ organisation: account.organisation, overdue: account.overdue }),
    );
    const period = '?from=2005-01-01&to=2005-12-31';
    const { body } = await finance.get(`/api/receivables/accounts/${invoice.customer}/statement${period}`).expect(200);
    expect(body).toMatchObject({ opening: { amount: '0.00' }, closing: account.balance });
    expect(body.entries[0]).toMatchObject({
      kind: 'invoice',
      amount: { amount: '5875.00' },
      dueOn: expect.any(String),
    });
    const other = '?from=2005-02-01&to=2005-01-01';
    const refused = await finance.get(`/api/receivables/accounts/${invoice.customer}/statement${other}`).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/to' }] });
  });

  it('F80 narrows the list of invoices to what there is to do', async () => {
    const numbers = async (query: object): Promise<unknown[]> => {
      const { body } = await finance.get('/api/invoices').query(query).expect(200);
      return (body.items as { number: string | null }[]).map(({ number }) => number);
    };
    expect(await numbers({ standing: 'open' })).toContain('INV-000001');
    expect(await numbers({ standing: 'open', q: '000001' })).toEqual(['INV-000001']);
    expect(await numbers({ standing: 'to approve' })).not.toContain('INV-000001');
    expect(await numbers({ standing: 'settled' })).not.toContain('INV-000001');
    expect(await numbers({ reason: 'cancellation' })).toEqual([]);
    await finance.get('/api/invoices').query({ standing: 'late' }).expect(422);
  });

  it('F115 lets nobody approve the write-off that they proposed', async () => {
    const path = `/invoices/${invoice.id}/collection`;
    await post(finance, `${path}/propose-write-off`, { reason: 'In liquidation' }).expect(200);
    const own = await post(finance, `${path}/approve-write-off`).expect(409);
    expect(own.body.code).toBe('COLLECTION.SECOND_PERSON');
    await post(await api.as('office'), `${path}/approve-write-off`).expect(403);
    const { body } = await post(await api.as('manager'), `${path}/approve-write-off`, { note: 'Agreed' }).expect(200);
    expect(body).toMatchObject({ standing: 'written off', writeOff: { amount: { amount: '4975.00' } } });
  }, 30_000);

  it('F90 pauses a customer and ends the pause', async () => {
    const account = `/receivables/accounts/${invoice.customer}`;
    const { body } = await post(finance, `${account}/pause`, { reason: 'In talks', until: '2005-06-01' }).expect(200);
    expect(body.pause).toEqual({ reason: 'In talks', until: '2005-06-01', by: 'The finance' });
    expect((await post(finance, `${account}/end-pause`).expect(200)).body.pause).toBeNull();
    await post(finance, `${account}/end-pause`).expect(409);
  });

  it('keeps the accounts of customers from those who have no part in them', async () => {
    for (const persona of ['assessor', 'organisation', 'supervisor'] as const)
      await (await api.as(persona)).get(`/api/receivables/accounts/${invoice.customer}`).expect(403);
  });
});
