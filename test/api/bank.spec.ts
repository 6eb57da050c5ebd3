import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type TestAgent from 'supertest/lib/agent.js';
import { newId } from '#platform/database/ids';
import { SkippingCasework } from '../kit/casework.js';
import { CollectingCasework, type Collection } from '../kit/collecting.js';
import { ApiUnderTest } from './api-under-test.js';

const SAMPLES = join(import.meta.dirname, '../../samples');

describe('the bank over HTTP', () => {
  let casework: SkippingCasework;
  let api: ApiUnderTest;
  let finance: TestAgent;
  let invoice: Collection;
  let bankAccountId: string;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-04-13');
    invoice = await new CollectingCasework(casework).issued('Northmoor Utilities');
    api = await ApiUnderTest.beside(casework);
    const offset = Date.parse(await casework.clock.now()) - Date.now();
    await api.db.query('insert into sandbox_clock (offset_ms) values ($1)', [offset]);
    finance = await api.as('finance');
    const account = { name: 'Current account', number: 'GB29 NWBK 6016 1331 9268 19' };
    const { body } = await post(finance, '/bank/accounts', account).expect(201);
    bankAccountId = body.items[0].id as string;
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await casework.close();
  });

  const post = (agent: TestAgent, path: string, body: object = {}) =>
    agent.post(`/api${path}`).set('Idempotency-Key', newId()).send(body);
  const file = (name: string) => ({
    ...{ bankAccountId, fileName: name, content: readFileSync(join(SAMPLES, name)).toString('base64') },
  });

  it('F87 maps, previews and imports a CSV file, then takes a match and its undoing', async () => {
    const trial = await post(finance, '/bank/statements/preview', file('bank-statement.csv')).expect(200);
    expect(trial.body).toMatchObject({
      ...{
        format: 'CSV',
        count: 7,
        known: 0,
        faults: [],
        moneyIn: { amount: '18935.85' },
        moneyOut: { amount: '-97.90' },
      },
      table: {
        guessed: true,
        headings: ['Date', 'Type', 'Description', 'Reference', 'Paid out', 'Paid in', 'Balance'],
      },
    });
    await post(finance, '/bank/statements', file('bank-statement.csv')).expect(422);
    const saved = await post(finance, '/bank/column-maps', { name: 'Our bank', map: trial.body.table.map }).expect(201);
    const wish = { ...file('bank-statement.csv'), columnMapId: saved.body.id };
    const statement = await post(finance, '/bank/statements', wish).expect(201);
    expect(statement.body).toMatchObject({ lines: 7, newLines: 7, opening: null });
    const again = await post(finance, '/bank/statements', wish).expect(409);
    expect(again.body).toMatchObject({ code: 'BANK.STATEMENT_ALREADY_IN' });

    const { body } = await finance.get(`/api/bank/lines?state=new&statementId=${statement.body.id}`).expect(200);
    expect(body.progress).toEqual({ decided: 0, total: 7 });
    const lines = body.items as { id: string; amount: { amount: string }; suggestions: object[] }[];
    const line = lines.find(({ amount }) => amount.amount === '6135.85')!;
    expect(line.suggestions[0]).toMatchObject({
      ...{ kind: 'new payment', organisation: { id: invoice.customer }, onAccount: { amount: '260.85' } },
    });
    const shares = [{ invoice: invoice.id, amount: '5875.00' }];
    const matched = await post(finance, `/bank/lines/${line.id}/match`, {
      organisationId: invoice.customer,
      shares,
    }).expect(200);
    expect(matched.body).toMatchObject({ state: 'matched', match: { settled: [{ amount: { amount: '5875.00' } }] } });
    await post(finance, `/bank/lines/${line.id}/ignore`, { reason: 'Twice' }).expect(409);
    const undone = await post(finance, `/bank/lines/${line.id}/undo`, { reason: 'Another customer' }).expect(200);
    expect(undone.body).toMatchObject({ state: 'new', match: null });
  });

  it('F87 imports CAMT.053 and refuses a broken CSV file with every fault', async () => {
    const statement = await post(finance, '/bank/statements', file('bank-statement.camt053.xml')).expect(201);
    expect(statement.body).toMatchObject({ format: 'CAMT.053', opening: { amount: '12037.95' }, newLines: 4 });
    const [map] = (await finance.get('/api/bank/column-maps').expect(200)).body.items;
    const broken = { ...file('bank-statement-broken.csv'), columnMapId: map.id };
    const refused = await post(finance, '/bank/statements', broken).expect(422);
    expect(refused.body.errors).toHaveLength(5);
    const changed = { name: 'Our bank', map: { ...map.map, description: [] } };
    const send = (version: number) => finance.put(`/api/bank/column-maps/${map.id}`).set('If-Match', `"${version}"`);
    expect((await send(1).send(changed).expect(422)).body.errors).toMatchObject([{ pointer: '/map/description' }]);
    await send(1).send({ name: 'Our bank now', map: map.map }).expect(200);
    await send(1).send({ name: 'Our bank', map: map.map }).expect(412);
  });

  it('F87 lets the manager read and nobody but finance decide', async () => {
    const manager = await api.as('manager');
    await manager.get('/api/bank/lines').expect(200);
    await post(manager, `/bank/lines/${newId()}/ignore`, { reason: 'x' }).expect(403);
    await (await api.as('office')).get('/api/bank/lines').expect(403);
  });
});
