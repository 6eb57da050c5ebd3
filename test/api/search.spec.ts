import { newId } from '#platform/database/ids';
import { ApiUnderTest, type Persona } from './api-under-test.js';

interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

describe('F98 one field for everything', () => {
  let api: ApiUnderTest;
  const other = newId();

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    await api.db.query(
      `insert into organisation (id, reference, name, legal_name, country, address_lines) values ($1, 'OTH', 'Northern Mills', 'Northern Mills Ltd', 'GB', '[]')`,
      [other],
    );
    await api.makeCase(1, { stage: 'SCORING', assessor: api.world.assessors.hart });
    await api.makeCase(2, { stage: 'APPLIED' }, other);
    await api.db.query(
      `insert into mail (id, subject_kind, subject_id, cycle, purpose, occurrence, recipient, recipient_role, message_id, subject, text_part, html_part, dated, status)
       values ($1, 'case', 'A-2005-0001', 1, 'x', 'once', 'priya.nair@northern.example', 'organisation', '<1@x>', '100% of your scores_sheet', '', '', now(), 'sent')`,
      [newId()],
    );
    await afterTheReport();
  });
  afterAll(() => api.close());

  /** Of the first case: an appeal and evidence in two circles; a complaint about the manager; a certificate. */
  async function afterTheReport(): Promise<void> {
    const proceeding = `insert into proceeding (id, kind, number, case_id, stage, state, recorded_seq, opened_at)`;
    const [appeal, complaint] = [newId(), newId()];
    const { as } = api.world;
    await api.db.query(
      `${proceeding} select $1, 'appeal', number || '/1/1', id, 'LODGED', '{"stage": "LODGED", "members": [], "views": {}}', 1, now()
       from case_file where number = 'A-2005-0001'`,
      [appeal],
    );
    await api.db.query(
      `insert into appeal (id, case_id, no, grounds, late, lodged_by) select $1, case_id, 1, 'g', false, $2 from proceeding where id = $1`,
      [appeal, as.organisation.id],
    );
    await api.db.query(
      `${proceeding} values ($1, 'complaint', 'CO-2005-0001', null, 'RECEIVED', '{"stage": "RECEIVED", "investigator": null}', 1, now())`,
      [complaint],
    );
    await api.db.query(
      `insert into complaint (id, year, ordinal, complainant, received_on, channel, about, about_account_id, text, noted_by)
       values ($1, 2005, 1, 'Zoe Quill', '2005-01-10', 'letter', 'the office', $2, 't', $3)`,
      [complaint, as.manager.id, as.office.id],
    );
    for (const [title, visibility] of [
      ['Zebra attendance', 'organisation'],
      ['Zebra scoring note', 'assessor'],
      ['Zebra office memo', 'office'],
    ])
      await api.db.query(
        `insert into evidence_document (id, case_id, kind, title, visibility, retention, made_by, made_at)
         select $1, id, 'attendance', $2, $3, 'case file', $4, now() from case_file where number = 'A-2005-0001'`,
        [newId(), title, visibility, as.office.id],
      );
  }

  const found = async (persona: Persona, q: string): Promise<readonly Hit[]> =>
    (await (await api.as(persona)).get('/api/search').query({ q }).expect(200)).body.items as Hit[];
  const kinds = (hits: readonly Hit[]): readonly string[] => [...new Set(hits.map(({ kind }) => kind))];

  it('shows the office cases, organisations, people and mails by a part of a name', async () => {
    const hits = await found('office', 'northern');
    expect(kinds(hits)).toEqual(['case', 'organisation', 'appeal', 'contact', 'mail']);
    expect(hits.filter(({ kind }) => kind === 'case').map(({ title }) => title)).toContain(
      'A-2005-0002 Northern Mills',
    );
    expect(hits.find(({ title }) => title.startsWith('A-2005-0001'))).toMatchObject({
      id: 'A-2005-0001/1',
      detail: 'Women into Engineering, Scoring',
    });
    expect((await found('office', 'priya')).find(({ kind }) => kind === 'contact')).toMatchObject({
      id: api.world.organisationId,
      title: 'Priya Nair <priya.nair@northern.example>',
    });
  });

  it('shows an organisation nothing but its own', async () => {
    const hits = await found('organisation', 'northern');
    expect(hits.filter(({ id }) => id === other || id.startsWith('A-2005-0002'))).toEqual([]);
    expect(kinds(hits)).toEqual(['case', 'organisation', 'appeal', 'contact']);
  });

  it('shows an assessor only cases that are theirs, and no mails', async () => {
    const hits = await found('assessor', 'A-2005-');
    expect(hits.filter(({ kind }) => kind === 'case').map(({ id }) => id)).toEqual(['A-2005-0001/1']);
    expect(kinds(hits)).toEqual(['case', 'appeal']);
  });

  const titles = (hits: readonly Hit[], kind: string): readonly string[] =>
    hits.filter((hit) => hit.kind === kind).map(({ title }) => title);

  it('F105 F106 finds appeals and complaints by number and name: not whom a complaint is about, not who has no part', async () => {
    expect(titles(await found('office', 'A-2005-0001/1/1'), 'appeal')).toEqual(['Appeal A-2005-0001/1/1']);
    expect(titles(await found('assessor', 'northern'), 'appeal')).toEqual(['Appeal A-2005-0001/1/1']);
    expect(titles(await found('supervisor', 'northern'), 'appeal')).toEqual([]);
    expect(await found('office', 'zoe qu')).toMatchObject([
      { kind: 'complaint', detail: 'Zoe Quill, Received, to be acknowledged' },
    ]);
    for (const persona of ['manager', 'assessor', 'organisation', 'finance'] as const)
      expect(titles(await found(persona, 'CO-2005'), 'complaint')).toEqual([]);
  });

  it('F21 finds evidence by its title, each reader in the circles that they belong to', async () => {
    const seen = async (persona: Persona) => titles(await found(persona, 'zebra'), 'evidence');
    expect([...(await seen('office'))].sort()).toEqual(['Zebra attendance', 'Zebra office memo', 'Zebra scoring note']);
    expect([...(await seen('assessor'))].sort()).toEqual(['Zebra attendance', 'Zebra scoring note']);
    expect(await seen('organisation')).toEqual(['Zebra attendance']);
    for (const persona of ['supervisor', 'finance', 'admin'] as const) expect(await seen(persona)).toEqual([]);
    expect((await found('office', 'zebra office')).map(({ id }) => id)).toEqual(['A-2005-0001/1']);
  });

  it('takes what is typed as it is: no sign stands for others', async () => {
    expect(kinds(await found('office', '100% of'))).toEqual(['mail']);
    expect(kinds(await found('office', 'scores_sheet'))).toEqual(['mail']);
    expect(await found('office', '%%')).toEqual([]);
    expect(await found('office', '__')).toEqual([]);
  });

  it('asks for two characters at least, and names the field', async () => {
    const { body } = await (await api.as('office')).get('/api/search').query({ q: 'a' }).expect(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/q' }] });
  });
});
