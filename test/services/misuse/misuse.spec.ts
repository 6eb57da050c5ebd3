import type { LocalDay } from '#domain/calendar/dates';
import type { NewMisuse } from '#domain/misuse/misuse';
import { newId } from '#platform/database/ids';
import { MisuseService } from '#services/misuse/misuse.service';
import { TestCase } from '../../kit/test-case.js';

describe('F61 the log of misuse of the mark', () => {
  let at: TestCase;
  const certificate = newId();

  beforeAll(async () => {
    at = await TestCase.open({
      ...{ today: '2005-05-02', stage: 'ACCREDITED', grade: 'silver', certificate: { revision: 1, status: 'valid' } },
    });
    await at.run(
      `insert into certificate (id, case_id, command_id, number, revision, content, made_at)
       values ($1, $2, 'issue', 'C-2005-0001-1', 1, '{"grade": "silver"}', '2005-04-20T10:00:00Z')`,
      ...[certificate, at.id],
    );
  }, 60_000);
  afterAll(() => at.close());

  const log = () => at.get(MisuseService);
  const REPORT: NewMisuse = {
    ...{ reportedOn: '2005-05-01' as LocalDay, reportedBy: 'A reader of theirs', usedBy: 'Northern Rail Trust' },
    ...{
      certificateNo: 'C-2005-0001-1',
      where: 'www.northern.example/careers',
      seen: 'The mark beside another scheme.',
    },
  };
  const note = (change: Partial<NewMisuse> = {}, key = newId(), user = at.as.office) =>
    log().note(user, key, { ...REPORT, ...change });
  const done = (
    id: string,
    expectedSeq: number,
    outcome: 'open' | 'stopped' | 'certificate suspended',
    key = newId(),
  ) =>
    log().followUp(
      { user: at.as.manager, id, commandId: key, expectedSeq },
      { note: 'They were written to.', outcome },
    );

  it('notes who saw what, where and when, against a certificate or somebody without one, once for each key', async () => {
    const key = newId();
    const first = await note({}, key);
    expect(first).toMatchObject({ certificateId: certificate, certificateStage: 'VALID', outcome: 'open', version: 1 });
    expect((await note({}, key)).id).toBe(first.id);
    const other = await note({ certificateNo: null, usedBy: 'Acme Coaching', reportedOn: '2005-04-30' as LocalDay });
    expect(other).toMatchObject({ certificateId: null, certificateStage: null });
    const { items } = await log().list(at.as.office, { limit: 9, certificate });
    expect(items.map(({ id }) => id)).toEqual([first.id]);
  });

  it('is the office’s alone, and names what is wrong', async () => {
    for (const user of [at.as.organisation, at.as.finance, at.as.assessor])
      await expect(note({}, newId(), user)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(log().list(at.as.supervisor, { limit: 9 })).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(note({ certificateNo: 'C-1999-0001-1' })).rejects.toMatchObject({
      faults: [{ pointer: '/certificateNo' }],
    });
    await expect(note({ reportedOn: '2005-05-03' as LocalDay })).rejects.toMatchObject({
      faults: [{ pointer: '/reportedOn' }],
    });
    await expect(log().one(at.as.office, newId())).rejects.toMatchObject({ code: 'MISUSE.UNKNOWN' });
  });

  it('keeps what was done, by whom has seen the latest, and ends as the register says', async () => {
    const { id } = await note();
    const key = newId();
    expect(await done(id, 1, 'open', key)).toMatchObject({ version: 2, outcome: 'open' });
    expect(await done(id, 1, 'open', key)).toMatchObject({ version: 2, notes: [{ note: 'They were written to.' }] });
    await expect(done(id, 1, 'stopped')).rejects.toMatchObject({ code: 'MISUSE.CHANGED' });
    await expect(done(id, 2, 'certificate suspended')).rejects.toMatchObject({ faults: [{ pointer: '/outcome' }] });
    expect(await done(id, 2, 'stopped')).toMatchObject({ outcome: 'stopped', notes: [{ by: 'The manager' }, {}] });
    expect(await done(id, 3, 'open')).toMatchObject({ outcome: 'open', version: 4 });
    await done(id, 4, 'stopped');
    await expect(at.run(`update mark_misuse set seen = 'nothing' where id = $1`, id)).rejects.toThrow(
      'as it was reported',
    );
    await expect(at.run('update mark_misuse_note set note = $1', 'other')).rejects.toThrow();
  });

  it('is listed page by page, open ones first and the latest on top', async () => {
    const all: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<MisuseService['list']>> = await log().list(at.as.office, {
        limit: 1,
        ...(cursor === '' ? {} : { cursor }),
      });
      all.push(...page.items.map(({ outcome, reportedOn }) => `${outcome} ${reportedOn}`));
      cursor = page.nextCursor;
    }
    expect(all).toEqual(['open 2005-05-01', 'open 2005-04-30', 'stopped 2005-05-01']);
    expect((await log().list(at.as.office, { limit: 9, outcome: 'stopped' })).items).toHaveLength(1);
  });
});
