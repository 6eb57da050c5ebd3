import { newId } from '#platform/database/ids';
import { ApiUnderTest, type Persona } from './api-under-test.js';

describe('the documents on a case’s page', () => {
  let api: ApiUnderTest;
  let kinds: readonly string[];

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    const { hart, iqbal } = api.world.assessors;
    await api.makeCase(1, { stage: 'ACCREDITED', assessor: hart, supervisor: iqbal });
    kinds = (await api.db.query<readonly { kind: string }[]>('select kind from document_kind')).map(({ kind }) => kind);
    for (const kind of kinds)
      await api.db.query(
        `insert into document (id, case_id, kind, title, file_name, paper, trouble, made_at)
         select $1, id, $2, $2, $2 || '.pdf', '{}', 'not drawn', now() from case_file`,
        [newId(), kind],
      );
  });
  afterAll(() => api.close());

  async function seenBy(
    persona: Persona,
  ): Promise<{ readonly page: readonly string[]; readonly timeline: readonly string[] }> {
    const agent = await api.as(persona);
    const page = await agent.get('/api/cases/A-2005-0001/1').expect(200);
    const timeline = await agent.get('/api/cases/A-2005-0001/1/timeline').expect(200);
    const entries = timeline.body.items as readonly { kind: string; title: string }[];
    return {
      page: (page.body.documents as readonly { kind: string }[]).map(({ kind }) => kind).sort(),
      timeline: entries.flatMap(({ kind, title }) => (kind === 'document' ? [title] : [])).sort(),
    };
  }

  it('are of every kind for the office and for the organisation that they went to', async () => {
    const all = [...kinds].sort();
    expect(all.length).toBeGreaterThan(9);
    expect(await seenBy('office')).toEqual({ page: all, timeline: all });
    expect((await seenBy('organisation')).page).toEqual(all);
  });

  it('are report and certificate for who has nothing to do with the money', async () => {
    const theirs = ['certificate', 'report'];
    expect(await seenBy('assessor')).toEqual({ page: theirs, timeline: theirs });
  });
});

describe('the result of a case', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    const { hart, iqbal } = api.world.assessors;
    await api.makeCase(1, { stage: 'REPORT', assessor: hart, supervisor: iqbal });
    await api.db.query(`update case_file set grade = 'silver', overall_shown = '91.2'`);
  });
  afterAll(() => api.close());

  async function seenBy(persona: Persona): Promise<unknown> {
    const agent = await api.as(persona);
    const page = await agent.get('/api/cases/A-2005-0001/1').expect(200);
    const list = await agent.get('/api/cases').expect(200);
    const { grade, overallShown, cycles } = page.body as {
      grade: string;
      overallShown: string;
      cycles: readonly { grade: string }[];
    };
    return [grade, overallShown, cycles[0]?.grade, (list.body.items as readonly { grade: string }[])[0]?.grade];
  }

  it('F55 is told with the report: before it the organisation reads it nowhere, who judges reads it', async () => {
    expect(await seenBy('organisation')).toEqual([null, null, null, null]);
    for (const persona of ['office', 'assessor', 'supervisor'] as const)
      expect([persona, await seenBy(persona)]).toEqual([persona, ['silver', '91.2', 'silver', 'silver']]);
    await api.db.query(`update case_file set stage = 'AWARD_PENDING'`);
    expect(await seenBy('organisation')).toEqual(['silver', '91.2', 'silver', 'silver']);
  });
});
