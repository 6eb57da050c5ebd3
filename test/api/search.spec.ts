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
  });
  afterAll(() => api.close());

  const found = async (persona: Persona, q: string): Promise<readonly Hit[]> =>
    (await (await api.as(persona)).get('/api/search').query({ q }).expect(200)).body.items as Hit[];
  const kinds = (hits: readonly Hit[]): readonly string[] => [...new Set(hits.map(({ kind }) => kind))];

  it('shows the office cases, organisations, people and mails by a part of a name', async () => {
    const hits = await found('office', 'northern');
    expect(kinds(hits)).toEqual(['case', 'organisation', 'contact', 'mail']);
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
    expect(kinds(hits)).toEqual(['case', 'organisation', 'contact']);
  });

  it('shows an assessor only cases that are theirs, and no mails', async () => {
    const hits = await found('assessor', 'A-2005-');
    expect(hits.map(({ id }) => id)).toEqual(['A-2005-0001/1']);
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
