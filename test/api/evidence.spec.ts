import { newId } from '#platform/database/ids';
import { PDF, zipOf } from '../kit/files.js';
import { ApiUnderTest, type Persona } from './api-under-test.js';

const CASE = '/api/cases/A-2005-0001/1';
const SAID = { kind: 'measurement data', title: 'Survey of 2004', visibility: 'organisation', fileName: 'survey.pdf' };
const MB = 1024 * 1024;

describe('in-house review and evidence over HTTP', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    await api.makeCase(1, { stage: 'IN_HOUSE_REVIEW', assessor: api.world.assessors.hart });
  }, 60_000);
  afterAll(() => api.close());

  const add = async (bytes: Buffer, said: object = SAID, type = 'application/pdf', by: Persona = 'organisation') =>
    (await api.as(by)).post(`${CASE}/evidence`).query(said).set('Content-Type', type).send(bytes);

  it('F18 takes a file by its own bytes, and gives it out as a file only', async () => {
    const kept = await add(zipOf('[Content_Types].xml', 'xl/workbook.xml'), SAID, 'application/octet-stream');
    expect(kept.status).toBe(201);
    const agent = await api.as('organisation');
    const read = await agent.get(`/api/evidence/${kept.body.id}/files/1`).expect(200);
    expect(read.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': expect.stringMatching(/^attachment; filename="survey\.xlsx"/),
      'x-content-type-options': 'nosniff',
    });
    await agent.get(`/api/evidence/${kept.body.id}/files/2`).expect(404);
    await (await api.as('finance')).get(`/api/evidence/${kept.body.id}/files/1`).expect(403);
  });

  it.each([
    ['a page of the web', Buffer.from('<html>'), 'application/pdf', 409, 'EVIDENCE.WRONG_TYPE'],
    ['a page that says so', Buffer.from('<html>'), 'text/html', 415, 'REQUEST.NO_JSON'],
    ['nothing', Buffer.alloc(0), 'application/pdf', 409, 'EVIDENCE.EMPTY'],
    ['more than 20 MB', Buffer.concat([PDF, Buffer.alloc(20 * MB)]), 'application/pdf', 409, 'EVIDENCE.TOO_LARGE'],
    ['far more', Buffer.alloc(22 * MB), 'application/pdf', 413, 'REQUEST.TOO_LARGE'],
  ])('F18 refuses %s', async (_what, bytes, type, status, code) => {
    const refused = await add(bytes, SAID, type);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  it('F18 takes a file larger than receipts may be', async () => {
    expect((await add(Buffer.concat([PDF, Buffer.alloc(12 * MB)]))).status).toBe(201);
  });

  it('F20 F21 names the field at fault in what is said of a file', async () => {
    const refused = await add(PDF, { ...SAID, visibility: 'office', periodFrom: '2004-02-01', periodTo: '2004-01-01' });
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [{ pointer: '/visibility' }, { pointer: '/periodTo' }],
    ]);
    expect((await add(PDF, { ...SAID, periodFrom: 'last year' })).body.errors[0].pointer).toBe('/periodFrom');
  });

  it('F17 F19 links, decides and tells what changed meanwhile', async () => {
    const organisation = await api.as('organisation');
    const { body } = await add(Buffer.concat([PDF, Buffer.from('linked')]));
    const link = (version: number) =>
      organisation
        .put(`/api/evidence/${body.id}/criteria`)
        .set('If-Match', `"${version}"`)
        .send({ links: [{ criterion: '4.1', pages: '3' }] });
    expect([(await link(1)).headers['etag'], (await link(1)).status]).toEqual(['"2"', 412]);
    const key = newId();
    const office = await api.as('office');
    const decide = () =>
      office
        .post(`${CASE}/evidence-decisions`)
        .set('Idempotency-Key', key)
        .send({ what: 'accepted', kind: 'measurement data' });
    expect((await decide()).body.requests[0].standing).toBe('accepted');
    expect((await decide()).body.requests[0].decisions).toHaveLength(1);
    const unreasoned = await office
      .post(`${CASE}/evidence-decisions`)
      .set('Idempotency-Key', newId())
      .send({ what: 'waived', kind: 'training materials' });
    expect([unreasoned.status, unreasoned.body.errors[0].pointer]).toEqual([422, '/reason']);
    await organisation.post(`${CASE}/evidence-decisions`).set('Idempotency-Key', newId()).send({}).expect(403);
  });

  it('F15 plans an improvement once, and a repeat of a step gets its first answer', async () => {
    const organisation = await api.as('organisation');
    const key = newId();
    const plan = () =>
      organisation
        .post(`${CASE}/improvements`)
        .set('Idempotency-Key', key)
        .send({ criterion: '4.1', what: 'Ask mentees', owner: 'Priya', dueOn: '2099-01-01' });
    const { id } = (await plan()).body;
    expect((await plan()).body.id).toBe(id);
    const step = newId();
    const done = () =>
      organisation
        .post(`/api/improvements/${id}/done`)
        .set('Idempotency-Key', step)
        .set('If-Match', '"1"')
        .send({ points: 80 });
    expect([(await done()).body, (await done()).body]).toEqual([
      { id, version: 2 },
      { id, version: 2 },
    ]);
    const sheet = await organisation.get(`${CASE}/scores/self`).expect(200);
    expect(sheet.body.projection).toMatchObject({
      complete: false,
      ways: [{ grade: 'bronze', reached: false }, {}, {}],
    });
  });
});
