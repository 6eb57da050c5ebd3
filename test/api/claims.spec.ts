import { newId } from '#platform/database/ids';
import { ApiUnderTest } from './api-under-test.js';

const PDF = Buffer.from('%PDF-1.4 a receipt');
const ENTRY = {
  ...{ kind: 'hotel', on: '2005-03-08', description: 'One night', gross: '141.00', vat: '21.00' },
};

describe('claims of Travel and Subsistence over HTTP', () => {
  let api: ApiUnderTest;
  let id: string;

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    await api.makeCase(1, { stage: 'SCORING', assessor: api.world.assessors.hart });
    const assessor = await api.as('assessor');
    const opened = await assessor.post('/api/cases/A-2005-0001/1/claims').set('Idempotency-Key', newId()).expect(201);
    id = opened.body.id;
  }, 60_000);
  afterAll(() => api.close());

  const upload = async (bytes: Buffer, type = 'application/pdf', fileName = 'hotel.pdf') => {
    const agent = await api.as('assessor');
    return agent.post(`/api/claims/${id}/receipts`).query({ fileName }).set('Content-Type', type).send(bytes);
  };

  it('F84 takes a receipt by its own bytes, whatever it is called, and gives it out as a file only', async () => {
    const kept = await upload(PDF, 'image/png', '../../hotel.exe');
    expect(kept.status).toBe(201);
    const agent = await api.as('assessor');
    const read = await agent.get(`/api/receipts/${kept.body.id}`).expect(200);
    expect(read.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="hotel.pdf"; filename*=UTF-8''hotel.pdf`,
      'x-content-type-options': 'nosniff',
    });
    await (await api.as('supervisor')).get(`/api/receipts/${kept.body.id}`).expect(404);
    await (await api.as('finance')).get(`/api/receipts/${kept.body.id}`).expect(404);
    await (await api.as('organisation')).get(`/api/receipts/${kept.body.id}`).expect(403);
    await agent.get(`/api/documents/${kept.body.id}`).expect(404);
  });

  it.each([
    ['a page of the web', Buffer.from('<html><script>alert(1)</script>'), 'application/pdf', 409, 'RECEIPT.WRONG_TYPE'],
    ['a page that says so', Buffer.from('<html>'), 'text/html', 415, 'REQUEST.NO_JSON'],
    [
      'more than 5 MB',
      Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)]),
      'application/pdf',
      409,
      'RECEIPT.TOO_LARGE',
    ],
    ['far more', Buffer.alloc(7 * 1024 * 1024), 'application/pdf', 413, 'REQUEST.TOO_LARGE'],
  ])('F84 refuses %s', async (_what, bytes, type, status, code) => {
    const refused = await upload(bytes, type);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  it('F84 names line and field at fault, and what changed meanwhile; JSON operations take no file', async () => {
    const agent = await api.as('assessor');
    const put = (version: number, line: object) =>
      agent
        .put(`/api/claims/${id}/lines`)
        .set('If-Match', `"${version}"`)
        .send({ lines: [line] });
    const refused = await put(1, ENTRY);
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [
        { pointer: '/lines/0/vat', message: expect.stringContaining('valid VAT receipt') },
        { pointer: '/lines/0/note', message: expect.stringContaining('receipt') },
      ],
    ]);
    const kept = await put(1, { ...ENTRY, vat: '0.00', note: 'Lost' });
    expect([kept.status, kept.headers['etag'], kept.body.totals.net.amount]).toEqual([200, '"2"', '141.00']);
    expect((await put(1, { ...ENTRY, vat: '0.00', note: 'Lost' })).status).toBe(412);
    await agent.put(`/api/claims/${id}/lines`).set('Content-Type', 'application/pdf').send(PDF).expect(415);
  });

  it('F84 shows a party of the case its figures and no claim of another', async () => {
    const seen = await (await api.as('organisation')).get('/api/cases/A-2005-0001/1/travel').expect(200);
    expect(seen.body).toMatchObject({ approved: { amount: '0.00' }, claims: [], mayClaim: false });
    await (await api.as('supervisor')).get('/api/cases/A-2005-0001/1/travel').expect(403);
  });
});
