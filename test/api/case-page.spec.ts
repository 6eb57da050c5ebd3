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
