import { londonInstant, day } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { RegisterWatchService } from '#services/assessors/watch/register-watch.service';
import { EvidenceDocumentsService } from '#services/evidence/evidence-documents.service';
import { EvidenceReadingsService } from '#services/evidence/evidence-readings.service';
import { EvidenceRequestsService } from '#services/evidence/evidence-requests.service';
import { EvidenceRetentionService } from '#services/evidence/evidence-retention.service';
import { EvidenceUploadsService } from '#services/evidence/evidence-uploads.service';
import { PDF } from '../../kit/files.js';
import { TestCase } from '../../kit/test-case.js';

describe('evidence that is asked for again, and evidence whose time is over', () => {
  let at: TestCase;
  let attendance: string;
  let held: string;
  let survey: string;

  beforeAll(async () => {
    at = await TestCase.open({ stage: 'IN_HOUSE_REVIEW', today: '2005-02-10' });
  }, 60_000);
  afterAll(() => at.close());

  const retention = () => at.get(EvidenceRetentionService);
  const add = (title: string, kind: string) =>
    at
      .get(EvidenceUploadsService)
      .add(
        at.as.organisation,
        { number: at.number, cycle: 1 },
        { kind, title, visibility: 'organisation', periodFrom: null, periodTo: null },
        { fileName: 'file.pdf', bytes: Buffer.concat([PDF, Buffer.from(title)]) },
      );
  const decide = (what: 'asked again' | 'waived' | 'accepted', kind: string, reason: string | null, key = newId()) =>
    at
      .get(EvidenceRequestsService)
      .decide({ user: at.as.office, number: at.number, cycle: 1, commandId: key }, { kind, what, reason });
  const mails = (purpose: string) =>
    at.run<{ recipient: string; subject: string; text: string; subjectId: string }>(
      `select recipient, subject, text_part as text, subject_id as "subjectId" from mail where purpose = $1 order by dated, recipient`,
      purpose,
    );
  const listed = async () => (await retention().list(at.as.office, { limit: 10 })).items.map(({ title }) => title);
  const look = (on: string) => at.get(RegisterWatchService).look(londonInstant(day(on), '10:00'));

  it('F17 tells the organisation what is missing when a request is asked again, once', async () => {
    survey = await add('Survey of 2004', 'measurement data');
    const key = newId();
    await decide('asked again', 'measurement data', 'The year 2003 is missing.', key);
    await decide('asked again', 'measurement data', 'The year 2003 is missing.', key);
    const told = await mails('evidence-asked-again');
    expect(told).toMatchObject([
      { recipient: 'priya.nair@northern.example', subject: 'A-2005-0001: please send more evidence' },
    ]);
    expect(told[0]?.text).toContain('The year 2003 is missing.');
    expect(told[0]?.text.replace(/\s+/g, ' ')).toContain('is not enough yet');
  });

  it('F17 tells it too when what was waived is needed after all, and nothing when it is waived or accepted', async () => {
    await decide('waived', 'publicity materials', 'There are none yet.');
    await decide('asked again', 'publicity materials', 'The intranet page is up now.');
    at.onDay('2005-02-11');
    await add('Survey of 2003', 'measurement data');
    await decide('accepted', 'measurement data', null);
    const told = await mails('evidence-asked-again');
    expect(told).toHaveLength(2);
    expect(
      told
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toContain('We need your “Publicity materials” after all');
  });

  it('F22 lists what has been kept as long as its class asks, the longest over first; a hold is shown', async () => {
    attendance = await add('Attendance', 'attendance records');
    held = await add('Names', 'attendance records');
    await at
      .get(EvidenceDocumentsService)
      .hold({ user: at.as.office, id: held, expectedSeq: 1 }, 'A claim is threatened.');
    expect(await listed()).toEqual([]);
    await at.moveTo('CLOSED');
    await at.run(`update case_file set closed_at = '2005-06-30T10:00:00Z'`);
    at.onDay('2006-06-30');
    expect(await listed()).toEqual([]);
    at.onDay('2006-07-01');
    expect((await listed()).sort()).toEqual(['Attendance', 'Names']);
    const first = await retention().list(at.as.office, { limit: 1 });
    const second = await retention().list(at.as.office, { limit: 1, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ keptUntil, closedOn }) => [closedOn, keptUntil])).toEqual([
      ['2005-06-30', '2006-06-30'],
      ['2005-06-30', '2006-06-30'],
    ]);
    await expect(retention().list(at.as.organisation, { limit: 1 })).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(retention().sweep(at.as.assessor, [attendance], 'No.')).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });

  it('F22 reminds the office once a month while something waits', async () => {
    await look('2006-07-03');
    await look('2006-07-04');
    expect(await mails('evidence-retention-due')).toMatchObject([{ subjectId: '2006-07' }]);
    await look('2006-08-01');
    const told = await mails('evidence-retention-due');
    expect(told.map(({ subjectId }) => subjectId)).toEqual(['2006-07', '2006-08']);
    expect(told[0]?.subject).toContain('1 document of 1 case');
  });

  it('F22 removes what a person chose and confirmed: the bytes alone; what is held, kept or unknown stays, with why', async () => {
    const none = newId();
    const swept = await retention().sweep(at.as.office, [attendance, held, survey, none], 'Looked through in July.');
    expect(Object.fromEntries(swept.map(({ id, done, words }) => [id, [done, words]]))).toMatchObject({
      [attendance]: [true, expect.stringContaining('hash')],
      [held]: [false, expect.stringContaining('A claim is threatened.')],
      [survey]: [false, expect.stringContaining('kept until 2011-06-30')],
      [none]: [false, 'There is no such document.'],
    });
    expect(await listed()).toEqual(['Names']);
    const { documents } = await at.get(EvidenceReadingsService).ofCase(at.as.office, at.number, 1);
    const removed = documents.find(({ id }) => id === attendance);
    expect(removed).toMatchObject({
      removedWhy: 'Its time was over on 2006-06-30. Looked through in July.',
      editions: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), fileName: 'file.pdf' }],
    });
    expect(removed?.steps.at(-1)).toMatchObject({ what: 'removed' });
    expect(
      await at.run(
        'select from evidence_content c join evidence_file f on f.sha256 = c.sha256 where f.document_id = $1',
        attendance,
      ),
    ).toEqual([]);
    expect(await retention().sweep(at.as.office, [attendance], 'Again.')).toMatchObject([{ done: false }]);
  });

  it('F22 is silent once nothing waits but what is held', async () => {
    await look('2006-09-01');
    expect(await mails('evidence-retention-due')).toHaveLength(2);
  });
});
