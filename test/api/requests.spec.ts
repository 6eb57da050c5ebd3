import { newId } from '#platform/database/ids';
import type TestAgent from 'supertest/lib/agent.js';
import { scoresOf } from '../kit/world.js';
import { ApiUnderTest } from './api-under-test.js';

describe('requests and their answers', () => {
  let api: ApiUnderTest;
  let office: TestAgent;
  let organisation: TestAgent;

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    [office, organisation] = [await api.as('office'), await api.as('organisation')];
    for (let ordinal = 1; ordinal <= 7; ordinal++) await api.makeCase(ordinal);
    await api.makeCase(8, { stage: 'IN_HOUSE_REVIEW', seq: 2 });
  });
  afterAll(() => api.close());

  const command = (name: string, headers: Record<string, string> = {}) =>
    office.post(`/api/cases/A-2005-0001/1/${name}`).set({ 'Idempotency-Key': newId(), 'If-Match': '"1"', ...headers });

  describe('every error is problem+json', () => {
    it.each([
      ['an unknown address', () => office.get('/api/nothing/here'), 404, 'ROUTE.UNKNOWN'],
      ['an address outside the api', () => office.get('/favicon.ico'), 404, 'ROUTE.UNKNOWN'],
      ['a broken address', () => office.get('/api/%ff'), 400, 'REQUEST.MALFORMED'],
      ['a case that is unknown', () => office.get('/api/cases/A-1999-0001/1'), 404, 'CASE.UNKNOWN'],
      ['JSON that breaks off', () => post('{"email":'), 400, 'REQUEST.MALFORMED'],
      ['JSON in another character set', () => post('{}', 'application/json; charset=latin1'), 415, 'REQUEST.NO_JSON'],
      ['a form', () => post('a=b', 'application/x-www-form-urlencoded'), 415, 'REQUEST.NO_JSON'],
      ['two megabytes', () => post(JSON.stringify({ email: 'x'.repeat(2_000_000) })), 413, 'REQUEST.TOO_LARGE'],
      ['NUL in a text', () => office.get('/api/cases?q=a%00b'), 422, 'INPUT.INVALID'],
      ['NUL in a cursor', () => office.get(`/api/organisations?cursor=${NUL_CURSOR}`), 422, 'INPUT.INVALID'],
      ['an id that is none', () => office.get('/api/documents/1'), 422, 'INPUT.INVALID'],
      ['another site’s page', () => post('{}').set('Sec-Fetch-Site', 'cross-site'), 403, 'ACCESS.CROSS_SITE'],
      ['another site’s form', () => post('{}').set('Origin', 'https://elsewhere.example'), 403, 'ACCESS.CROSS_SITE'],
      ['a step out of turn', () => command('begin-visit'), 409, 'CASE.WRONG_STAGE'],
    ] as const)('%s', async (_what, ask, status, code) => {
      const response = await ask();
      expect([response.status, response.body.code]).toEqual([status, code]);
      expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(response.body).toEqual({
        ...{ type: 'about:blank', title: expect.any(String), status, detail: expect.any(String), code },
        ...{ instance: response.headers['x-request-id'], errors: expect.any(Array), facts: expect.any(Object) },
      });
    });

    const post = (body: string, type = 'application/json') =>
      office.post('/api/session').set('Content-Type', type).send(body);
    const NUL_CURSOR = Buffer.from(JSON.stringify(['\u0000', newId()])).toString('base64url');
  });

  it('names each field at fault by its JSON pointer, and tells what it wants', async () => {
    const { body } = await command('book-visit')
      .send({ days: ['2005-02-30', '9 March'], place: '', reason: 'Agreed.' })
      .expect(422);
    expect((body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/days/0',
      '/days/1',
      '/place',
    ]);
  });

  it('keeps the id that a request brings, and refuses one that would forge a log line', async () => {
    const given = await office.get('/api/cases').set('X-Request-Id', 'trace-0123456789');
    expect(given.headers['x-request-id']).toBe('trace-0123456789');
    const forged = await office.get('/api/cases').set('X-Request-Id', 'a"b{}c d e');
    expect(forged.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });

  describe('lists', () => {
    it('come page by page, each row once', async () => {
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await office.get(`/api/cases?limit=3${cursor}`).expect(200);
        seen.push(...(body.items as { number: string }[]).map(({ number }) => number));
        if (body.nextCursor === null) break;
        cursor = `&cursor=${body.nextCursor as string}`;
      }
      expect(seen).toHaveLength(8);
      expect(new Set(seen).size).toBe(8);
    });

    it.each([
      'limit=201',
      'limit=0',
      'limit=x',
      'stage=NOWHERE',
      'overdue=maybe',
      'cursor=bm9uc2Vuc2U',
      'organisationId=1',
    ])('refuse ?%s', async (query) => {
      const { body } = await office.get(`/api/cases?${query}`).expect(422);
      expect(body.errors).toEqual([{ pointer: `/${query.split('=')[0] ?? ''}`, message: expect.any(String) }]);
    });

    it('narrow by what is asked', async () => {
      const { body } = await office.get('/api/cases?stage=IN_HOUSE_REVIEW&q=0008').expect(200);
      expect(body.items).toHaveLength(1);
      expect((await organisation.get('/api/cases?mine=true')).body.items).toHaveLength(1);
    });
  });

  describe('versions', () => {
    const sheet = '/api/cases/A-2005-0008/1/scores/self';
    const save = (version?: string) =>
      version === undefined ? organisation.put(sheet) : organisation.put(sheet).set('If-Match', version);

    it('stand in the ETag; a change must name the one it saw, and a stale one is refused', async () => {
      const page = await office.get('/api/cases/A-2005-0008/1').expect(200);
      expect(page.headers.etag).toBe('"2"');
      const before = await organisation.get(sheet).expect(200);
      expect(before.headers.etag).toBe('"0"');
      const scores = { scores: scoresOf(90) };
      expect((await save().send(scores).expect(428)).body.code).toBe('PRECONDITION.MISSING');
      expect((await save('yesterday').send(scores).expect(412)).body.code).toBe('PRECONDITION.UNREADABLE');
      const saved = await save('"0"').send(scores).expect(200);
      expect(saved.headers.etag).toBe('"1"');
      const stale = await save('"0"').send(scores).expect(412);
      expect([stale.body.code, stale.headers.etag]).toEqual(['SCORING.CHANGED', undefined]);
      expect((await organisation.get(sheet)).body).toMatchObject({ version: 1, open: [], grade: { grade: 'silver' } });
    });

    it('are asked for at every command', async () => {
      const { body } = await office
        .post('/api/cases/A-2005-0001/1/accept-application')
        .set('Idempotency-Key', newId())
        .expect(428);
      expect(body.code).toBe('PRECONDITION.MISSING');
    });
  });
});
