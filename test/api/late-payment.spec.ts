import type TestAgent from 'supertest/lib/agent.js';
import { newId } from '#platform/database/ids';
import { SkippingCasework } from '../kit/casework.js';
import { CollectingCasework, type Collection } from '../kit/collecting.js';
import { ApiUnderTest } from './api-under-test.js';

describe('late payment over HTTP', () => {
  let casework: SkippingCasework;
  let api: ApiUnderTest;
  let finance: TestAgent;
  let invoice: Collection;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-03-10');
    invoice = await new CollectingCasework(casework).issued('Late again');
    await casework.moveTo('2005-04-19');
    api = await ApiUnderTest.beside(casework);
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

  it('F91 shows a claim with its reckoning, takes proposal, release by another and withdrawal', async () => {
    const at = `/invoices/${invoice.id}/late-payment`;
    const { body } = await finance.get(`/api${at}`).expect(200);
    expect(body).toMatchObject({
      ...{ why: null, claims: [], today: { rate: '12.75', referenceRate: '4.75', fixedSum: { amount: '70.00' } } },
      possible: [
        { act: 'propose', why: null },
        { act: 'release', why: 'No claim is proposed; propose it first.' },
        { act: 'withdraw', why: 'There is no claim to withdraw.' },
      ],
    });
    await post(finance, `${at}/propose`).expect(200);
    const own = await post(finance, `${at}/release`).expect(409);
    expect(own.body).toMatchObject({ code: 'CLAIM.SECOND_PERSON' });
    const manager = await api.as('manager');
    const released = await post(manager, `${at}/release`).expect(200);
    expect(released.body.claims).toMatchObject([{ status: 'released', number: 'LPC-000001' }]);
    const paper = await finance.get(`/api/documents/${released.body.claims[0].documentId as string}`).expect(200);
    expect(paper.headers['content-type']).toMatch(/pdf/);
    const withdrawn = await post(finance, `${at}/withdraw`, { reason: 'Paid in time' }).expect(200);
    expect(withdrawn.body.claims).toMatchObject([{ status: 'withdrawn', withdrawalReason: 'Paid in time' }]);
    await post(await api.as('office'), `${at}/propose`).expect(403);
  });

  it('F91 lists the reference rates and adds a later one, refusing what is no half-year’s end with the field', async () => {
    const { body } = await finance.get('/api/reference-rates').expect(200);
    expect(body.items).toContainEqual({
      onDay: '2004-12-31',
      rate: '4.75',
      source: expect.stringMatching(/Bank of England/),
    });
    const rate = { onDay: '2005-05-01', rate: '4.75', source: 'The Bank’s pages' };
    const refused = await post(finance, '/reference-rates', rate).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/onDay' }]);
  });

  it('F90 gives the statement of account as a letter', async () => {
    const at = `/api/receivables/accounts/${invoice.customer}/statement-paper`;
    const paper = await finance.get(`${at}?from=2005-01-01&to=2005-04-19`).expect(200);
    expect(paper.headers['content-type']).toMatch(/pdf/);
    expect(paper.headers['content-disposition']).toMatch(/ISMPE-statement-2005-04-19\.pdf/);
    await finance.get(`${at}?from=2005-05-01&to=2005-04-19`).expect(422);
  });
});
