// A page that asks once for each of its rows is quick on the day it is written and slow a year later: the number of statements
// that a read sends is the same with few rows and with many.
import { newId } from '#platform/database/ids';
import { describe as describeApi } from '../../apps/api/src/openapi.js';
import { SqlCounter } from '../kit/sql-count.js';
import { ApiUnderTest, type Persona } from './api-under-test.js';

describe('how often a read asks the database', () => {
  let counter: SqlCounter;
  let api: ApiUnderTest;
  let reads: readonly string[];

  beforeAll(async () => {
    counter = new SqlCounter();
    api = await ApiUnderTest.open();
    counter.watch(api.db, 'api');
    reads = Object.entries(describeApi(api.app).paths)
      .filter(([, item]) => 'get' in (item as object))
      .map(([path]) => path.replace('{number}', 'A-2005-0001').replace('{cycle}', '1').replace('{kind}', 'assessor'))
      .filter((path) => path.startsWith('/api/') && !path.includes('{'));
  });
  afterAll(async () => {
    counter.close();
    await api.close();
  });

  /** Cases from the first to the last ordinal, each of an organisation of its own with a mail. */
  async function grow(first: number, last: number): Promise<void> {
    const { assessors } = api.world;
    for (let ordinal = first; ordinal <= last; ordinal++) {
      const organisationId = newId();
      await api.db.query(
        `insert into organisation (id, reference, name, legal_name, country, address_lines)
         values ($1, $2, $2, $2, 'GB', '["1 Station Road"]')`,
        [organisationId, `ORG-${ordinal}`],
      );
      await api.makeCase(
        ordinal,
        { stage: 'SCORING', assessor: assessors.hart, supervisor: assessors.iqbal },
        organisationId,
      );
      await api.db.query(
        `insert into mail (id, case_id, subject_kind, subject_id, cycle, purpose, occurrence, recipient, recipient_role, message_id,
           subject, text_part, html_part, dated, status)
         select $1, id, 'case', number, 1, 'application-received', 'event 1', 'a@b.example', 'organisation', $3, 'S', 't', 'h',
           now(), 'sent' from case_file where organisation_id = $2`,
        [newId(), organisationId, `<${ordinal}@ismpe.example>`],
      );
    }
  }

  async function counted(): Promise<Record<string, string>> {
    const counts: Record<string, string> = {};
    for (const persona of ['office', 'manager', 'finance', 'assessor', 'admin'] as readonly Persona[]) {
      const agent = await api.as(persona);
      for (const path of reads) {
        counter.take('api', '');
        const { status } = await agent.get(path);
        if (status === 200) counts[`${persona} ${path}`] = `${counter.take('api', '').statements} statements`;
      }
    }
    return counts;
  }

  it('is the same with two rows and with fifty', async () => {
    await grow(1, 2);
    await counted(); // what never changes, such as a published standards version, is read once
    const few = await counted();
    expect(Object.keys(few).length).toBeGreaterThan(20);
    await grow(3, 50);
    expect(await counted()).toEqual(few);
  }, 60_000);
});
