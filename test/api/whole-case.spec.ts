import { SkippingCasework } from '../kit/casework.js';
import { programmeLike } from '../kit/programmes.js';
import { ApiUnderTest, type Persona } from './api-under-test.js';

/** What is stored of a whole case, read through the api: each answer keeps to its description, or it would be a 500. */
describe('a case that has come to its certificate, as the api shows it', () => {
  let casework: SkippingCasework;
  let api: ApiUnderTest;
  let at: string;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    const journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-09', '17:00');
    await journey.complete('2005-03-08', '2005-03-09');
    await journey.approveExpenses();
    await journey.submitScores(90);
    await journey.returnScores();
    await journey.resubmit(90);
    await journey.acceptScores();
    await journey.issueReport();
    await journey.issueCertificate();
    at = `/api/cases/${journey.number}/1`;
    api = await ApiUnderTest.beside(casework);
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await casework.close();
  });

  it.each<Persona>(['office', 'manager', 'finance', 'organisation', 'assessor', 'supervisor'])(
    '%s reads its page, its timeline and its papers',
    async (persona) => {
      const agent = await api.as(persona);
      const { body } = await agent.get(at).expect(200);
      expect(body).toMatchObject({ stage: 'ACCREDITED', grade: 'silver', fee: { amount: '5000.00', currency: 'GBP' } });
      const kinds = (body.documents as { id: string; kind: string }[]).map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['report', 'certificate']));
      for (const { id } of body.documents as { id: string }[]) {
        const { headers } = await agent.get(`/api/documents/${id}`).expect(200);
        expect(headers['content-type']).toBe('application/pdf');
      }
      const timeline = await agent.get(`${at}/timeline`).expect(200);
      expect(timeline.body.items.length).toBeGreaterThan(10);
      expect((await agent.get('/api/cases')).body.items).toHaveLength(1);
    },
  );

  it('shows its sealed scores, mails and invoices to those whose they are', async () => {
    const [office, finance] = [await api.as('office'), await api.as('finance')];
    expect((await office.get(`${at}/score-sets`).expect(200)).body.items).toHaveLength(3);
    await office.get(`${at}/scores/assessor`).expect(200);
    const mails = await office.get('/api/mails?limit=2').expect(200);
    const { body } = await office.get(`/api/mails/${mails.body.items[0].id as string}`).expect(200);
    expect(body.html).toContain('<');
    await office.get(`/api/mails?limit=2&cursor=${mails.body.nextCursor as string}`).expect(200);
    const invoices = await finance.get('/api/invoices').expect(200);
    const draft = await finance.get(`/api/invoices/${invoices.body.items[0].id as string}`).expect(200);
    expect(draft.body).toMatchObject({ status: 'draft', gross: { amount: '5222.00' }, totals: null });
  });

  it('refuses a step that is not the case’s next', async () => {
    const office = await api.as('office');
    const late = office.post(`${at}/book-visit`).set({ 'Idempotency-Key': 'book-late', 'If-Match': '"1"' });
    const { body } = await late.send({ days: ['2005-06-01'], place: 'York', reason: 'Agreed.' }).expect(409);
    expect(body.code).toBe('CASE.WRONG_STAGE');
  });

  it('takes an application and a command once, and refuses who saw an older version', async () => {
    const office = await api.as('office');
    const application = {
      programmeId: await programmeLike(api.db, casework.world.programmeId),
      targetLevel: 'gold',
      year: 2005,
    };
    const apply = () => office.post('/api/cases').set('Idempotency-Key', 'apply-once').send(application).expect(201);
    const [opened, again] = [await apply(), await apply()];
    expect([again.body, again.headers.etag]).toEqual([opened.body, opened.headers.etag]);
    const accept = (key: string, version: string) =>
      office
        .post(`/api/cases/${opened.body.number as string}/1/accept-application`)
        .set({ 'Idempotency-Key': key, 'If-Match': version });
    expect((await accept('accept-stale', '"0"').expect(412)).body.code).toBe('CASE.CHANGED');
    const both = await Promise.all([accept('accept-once', '"1"'), accept('accept-once', '"1"')]);
    expect(both.map(({ status, body }): unknown => [status, body.seq, body.stage])).toEqual([
      [200, 2, 'IN_HOUSE_REVIEW'],
      [200, 2, 'IN_HOUSE_REVIEW'],
    ]);
    expect((await accept('accept-once', '"1"').expect(200)).body).toEqual(both[0].body);
  }, 30_000);
});
