import { PERMISSIONS } from '#domain/access/permissions';
import { describe as describeApi } from '../../apps/api/src/openapi.js';
import { ApiUnderTest, type Persona } from './api-under-test.js';

interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly access: string;
}

/** Declared for what comes later, by the score sheets, whose kind decides which of them is asked, by evidence, whose circle does, and by what a case page shows of a conflict. */
const NO_ROUTE_OF_ITS_OWN = [
  ...['seeOfficeEvidence', 'seeAssessorEvidence', 'seeOrganisationEvidence', 'seePublicEvidence'],
  ...['readConflict', 'changeMasterData'],
];

describe('who may do what', () => {
  let api: ApiUnderTest;
  let routes: readonly Route[];

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    const { paths } = describeApi(api.app);
    routes = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Record<string, string>>).map(([method, operation]) => ({
        method: method as Route['method'],
        path: path
          .replace('{number}', 'A-2005-0001')
          .replace('{cycle}', '1')
          .replace('{kind}', 'self')
          .replace('{id}', ID),
        access: operation['x-permission'] ?? '',
      })),
    );
  });
  afterAll(() => api.close());
  const ID = '019aa000-0000-7000-8000-000000000000';

  it('is declared at every route, in the words of the permission table', () => {
    expect(routes.length).toBeGreaterThan(40);
    const known = ['anyone', 'signed in', ...Object.keys(PERMISSIONS)];
    expect(routes.filter(({ access }) => !known.includes(access))).toEqual([]);
  });

  it('is complete: every operation of the table has a route', () => {
    const used = new Set(routes.map(({ access }) => access));
    expect(Object.keys(PERMISSIONS).filter((operation) => !used.has(operation))).toEqual(NO_ROUTE_OF_ITS_OWN);
  });

  it('leaves open to strangers only what must be', () => {
    const open = routes.filter(({ access }) => access === 'anyone').map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual([
      'get /calendar/{token}.ics',
      'get /health/live',
      'get /health/ready',
      'post /api/session',
    ]);
  });

  it('asks everybody else to sign in first, at every route and however it is written', async () => {
    for (const { method, path } of routes.filter(({ access }) => access !== 'anyone')) {
      for (const written of [path, `${path}/`, path.replace('/api/', '/API/')]) {
        const response = await api.stranger()[method](written);
        expect([method, written, response.status, response.body.code]).toEqual([
          method,
          written,
          401,
          'ACCESS.NOT_SIGNED_IN',
        ]);
      }
      for (const written of [
        path.replace('/api/', '/api//'),
        `${path};x`,
        path.replace('/api/', '/api%2F'),
        `/x/..${path}`,
      ]) {
        const { status } = await api.stranger()[method](written).redirects(0);
        expect([written, [401, 404].includes(status)]).toEqual([written, true]);
      }
    }
    expect((await api.stranger().head('/api/cases')).status).toBe(401);
  }, 60_000);

  it.each<[Persona, Route['method'], string, number]>([
    ['admin', 'get', '/api/users', 200],
    ['office', 'get', '/api/users', 403],
    ['admin', 'get', '/api/cases', 403],
    ['admin', 'get', '/api/organisations', 200],
    ['finance', 'get', '/api/cases', 200],
    ['finance', 'get', '/api/mails', 403],
    ['finance', 'post', '/api/cases/A-2005-0001/1/submit-scores', 403],
    ['finance', 'put', '/api/cases/A-2005-0001/1/scores/assessor', 403],
    ['assessor', 'post', '/api/cases/A-2005-0001/1/issue-certificate', 403],
    ['assessor', 'post', `/api/invoices/${ID}/issue`, 403],
    ['assessor', 'get', '/api/invoices', 403],
    ['office', 'post', `/api/invoices/${ID}/issue`, 403],
    ['organisation', 'post', '/api/cases/A-2005-0001/1/accept-application', 403],
    ['organisation', 'get', '/api/mails', 403],
    ['supervisor', 'post', '/api/sandbox/clock', 403],
  ])('%s asks %s %s and is answered %i', async (persona, method, path, status) => {
    const agent = await api.as(persona);
    const response = await agent[method](path);
    expect(response.status).toBe(status);
    if (status === 403)
      expect(response.body).toMatchObject({ code: 'ACCESS.DENIED', facts: { allowed: expect.any(Array) } });
  });

  it('shows an organisation and an assessor their own cases only', async () => {
    const { world } = api;
    await api.db.query(
      `insert into organisation (id, reference, name, legal_name, country, address_lines) values ($1, 'OTH', 'Other', 'Other', 'GB', '[]')`,
      [ID],
    );
    await api.makeCase(1, { stage: 'SCORING', assessor: world.assessors.hart });
    await api.makeCase(2, { stage: 'SCORING', assessor: world.assessors.lund }, ID);
    for (const [persona, seen] of [
      ['organisation', 1],
      ['assessor', 1],
      ['supervisor', 0],
      ['office', 2],
    ] as const) {
      const agent = await api.as(persona);
      expect([persona, (await agent.get('/api/cases')).body.items.length]).toEqual([persona, seen]);
      await agent.get('/api/cases/A-2005-0001/1').expect(seen > 0 ? 200 : 403);
      await agent.get('/api/cases/A-2005-0002/1').expect(seen > 1 ? 200 : 403);
    }
  });

  it('shows papers of a case to its parties, invoices not to its assessor', async () => {
    await api.db.query(`insert into file_content values ($1, 'application/pdf', '%PDF-1.7')`, ['a'.repeat(64)]);
    const paper = async (id: string, kind: string) =>
      api.db.query<unknown>(
        `insert into document (id, case_id, kind, title, file_name, paper, sha256, made_at)
         select $1, id, $2, 'A paper', 'Zürich "1".pdf', '{}', $3, now() from case_file where number = 'A-2005-0001'`,
        [id, kind, 'a'.repeat(64)],
      );
    const [report, invoice] = [ID, ID.replace(/0$/, '1')];
    await paper(report, 'report');
    await paper(invoice, 'invoice');
    for (const [persona, ofReport, ofInvoice] of [
      ['organisation', 200, 200],
      ['assessor', 200, 403],
      ['supervisor', 403, 403],
      ['finance', 200, 200],
      ['admin', 403, 403],
    ] as const) {
      const agent = await api.as(persona);
      const response = await agent.get(`/api/documents/${report}`);
      expect([persona, response.status, (await agent.get(`/api/documents/${invoice}`)).status]).toEqual([
        persona,
        ofReport,
        ofInvoice,
      ]);
      if (ofReport !== 200) continue;
      expect(response.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
      expect(response.headers['content-disposition']).toBe(
        `inline; filename="Zurich 1.pdf"; filename*=UTF-8''Z%C3%BCrich%20%221%22.pdf`,
      );
    }
  });
});
