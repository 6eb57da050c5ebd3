import { createHash } from 'node:crypto';
import { day } from '#domain/calendar/dates';
import type { Described } from '#domain/evidence/document';
import { newId } from '#platform/database/ids';
import { FileScanner, type Verdict } from '#platform/files/file-scanner';
import { EvidenceDocumentsService } from '#services/evidence/evidence-documents.service';
import { EvidenceReadingsService } from '#services/evidence/evidence-readings.service';
import { EvidenceRequestsService, type NewEvidenceDecision } from '#services/evidence/evidence-requests.service';
import { EvidenceUploadsService } from '#services/evidence/evidence-uploads.service';
import { PDF } from '../../kit/files.js';
import { TestCase } from '../../kit/test-case.js';

type Persona = keyof TestCase['as'];

const pdf = (words: string): Buffer => Buffer.concat([PDF, Buffer.from(words)]);
const DESCRIBED: Described = {
  ...{ kind: 'measurement data', title: 'Survey of 2004', visibility: 'organisation' },
  ...{ periodFrom: day('2004-01-01'), periodTo: day('2004-12-31') },
};

describe('evidence of a case', () => {
  let at: TestCase;
  let verdict: Verdict = { scan: 'not scanned' };
  const scanner = { scan: () => Promise.resolve(verdict) };

  beforeAll(async () => {
    at = await TestCase.open({ stage: 'IN_HOUSE_REVIEW', today: '2005-02-10' }, [[FileScanner as never, scanner]]);
  }, 60_000);
  afterAll(() => at.close());

  const add = (words: string, more: Partial<Described> = {}, by: Persona = 'organisation', fileName = 'survey.pdf') =>
    at
      .get(EvidenceUploadsService)
      .add(at.as[by], { number: at.number, cycle: 1 }, { ...DESCRIBED, ...more }, { fileName, bytes: pdf(words) });
  const read = (by: Persona = 'organisation') => at.get(EvidenceReadingsService).ofCase(at.as[by], at.number, 1);
  const one = async (id: string, by: Persona = 'office') => (await read(by)).documents.find((each) => each.id === id)!;
  const asked = async (id: string, by: Persona = 'organisation') => ({
    ...{ user: at.as[by], id, expectedSeq: (await one(id)).version },
  });
  const documents = () => at.get(EvidenceDocumentsService);
  const decide = (
    what: NewEvidenceDecision['what'],
    reason: string | null = null,
    kind = 'measurement data',
    key = newId(),
  ) =>
    at
      .get(EvidenceRequestsService)
      .decide({ user: at.as.office, number: at.number, cycle: 1, commandId: key }, { kind, what, reason });
  const standing = async (kind = 'measurement data') =>
    (await read()).requests.find((each) => each.kind === kind)?.standing;

  it('F17 the list is asked for from the start, by the kinds of the standards', async () => {
    const { requests, documents: none } = await read();
    expect(requests.map(({ kind, standing: stands }) => [kind, stands])).toEqual([
      ['measurement data', 'asked'],
      ['publicity materials', 'asked'],
      ['training materials', 'asked'],
      ['attendance records', 'asked'],
    ]);
    expect(none).toEqual([]);
    await expect(decide('accepted')).rejects.toMatchObject({ code: 'EVIDENCE.NOT_POSSIBLE' });
  });

  it('F18 F20 keeps a file by its hash, with the period it covers, honest about not being scanned', async () => {
    const id = await add('one', {}, 'organisation', '../../Survey 2004.exe');
    expect(await one(id)).toMatchObject({
      ...{ title: 'Survey of 2004', periodFrom: '2004-01-01', periodTo: '2004-12-31', retention: 'case file' },
      editions: [
        {
          ...{ edition: 1, fileName: 'Survey 2004.pdf', scan: 'not scanned', scannedBy: null },
          sha256: createHash('sha256').update(pdf('one')).digest('hex'),
        },
      ],
    });
    const file = await at.get(EvidenceReadingsService).file(at.as.organisation, id, 1);
    expect([file.contentType, file.bytes.equals(pdf('one'))]).toEqual(['application/pdf', true]);
  });

  it('F18 the same file from the same person is the same document; a new edition overwrites none', async () => {
    const id = await add('two');
    expect(await Promise.all([add('two'), add('two', { title: 'Again' })])).toEqual([id, id]);
    const uploads = at.get(EvidenceUploadsService);
    expect(await uploads.addEdition(at.as.organisation, id, 'later.pdf', pdf('two, later'))).toBe(2);
    expect(await uploads.addEdition(at.as.organisation, id, 'again.pdf', pdf('two, later'))).toBe(2);
    expect((await one(id)).editions.map(({ edition, fileName }) => [edition, fileName])).toEqual([
      [2, 'later.pdf'],
      [1, 'survey.pdf'],
    ]);
    const first = await at.get(EvidenceReadingsService).file(at.as.organisation, id, 1);
    expect(first.bytes.equals(pdf('two'))).toBe(true);
    await expect(at.run(`update evidence_file set sha256 = sha256 where document_id = $1`, id)).rejects.toThrow(
      'never overwritten',
    );
    await expect(at.run('delete from evidence_file')).rejects.toThrow('never overwritten');
    await expect(at.run(`update evidence_content set bytes = ''`)).rejects.toThrow('never changed');
  });

  it('F18 what a scanner finds harmful is not kept, what it finds clean says so', async () => {
    verdict = { scan: 'harmful', by: 'ClamAV', found: 'Eicar' };
    await expect(add('harmful')).rejects.toMatchObject({ code: 'EVIDENCE.HARMFUL' });
    verdict = { scan: 'clean', by: 'ClamAV' };
    expect((await one(await add('clean'))).editions).toMatchObject([{ scan: 'clean', scannedBy: 'ClamAV' }]);
    verdict = { scan: 'not scanned' };
    const sha256 = createHash('sha256').update(pdf('harmful')).digest('hex');
    expect(await at.run('select from evidence_content where sha256 = $1', sha256)).toEqual([]);
  });

  it('F17 is received with its first document, accepted, asked again with a reason, received anew, waived', async () => {
    expect(await standing()).toBe('received');
    const key = newId();
    await Promise.all([
      decide('accepted', null, 'measurement data', key),
      decide('accepted', null, 'measurement data', key),
    ]);
    expect(await standing()).toBe('accepted');
    at.onDay('2005-02-11');
    await decide('asked again', 'The year 2003 is missing.');
    expect(await standing()).toBe('asked');
    at.onDay('2005-02-12');
    await add('of 2003');
    expect(await standing()).toBe('received');
    await decide('waived', 'There was no programme in 2003.');
    const request = (await read()).requests[0]!;
    expect([request.standing, request.decisions.map(({ what, reason }) => [what, reason])]).toEqual([
      'waived',
      [
        ['waived', 'There was no programme in 2003.'],
        ['asked again', 'The year 2003 is missing.'],
        ['accepted', null],
      ],
    ]);
    await expect(decide('waived', 'no', 'poems')).rejects.toMatchObject({ code: 'EVIDENCE.KIND_UNKNOWN' });
    await expect(at.run(`update evidence_decision set reason = 'x'`)).rejects.toThrow('never changed');
  });

  it('F17 a paper that the organisation does not see answers no request', async () => {
    await add('by the office', { kind: 'training materials', visibility: 'office' }, 'office');
    expect(await standing('training materials')).toBe('asked');
  });

  it('F21 is seen in its circle, and does not exist outside it', async () => {
    const office = await add('a note', { visibility: 'office', kind: 'other' }, 'office');
    const assessor = await add('a working paper', { visibility: 'assessor', kind: 'other' }, 'assessor');
    const seenBy = async (by: Persona) => {
      const ids = (await read(by)).documents.map(({ id }) => id);
      return [ids.includes(office), ids.includes(assessor)];
    };
    expect(await Promise.all((['office', 'assessor', 'supervisor', 'organisation'] as const).map(seenBy))).toEqual([
      [true, true],
      [false, true],
      [false, true],
      [false, false],
    ]);
    const readings = at.get(EvidenceReadingsService);
    await expect(readings.file(at.as.organisation, assessor, 1)).rejects.toMatchObject({ code: 'EVIDENCE.UNKNOWN' });
    await expect(readings.file(at.as.assessor, office, 1)).rejects.toMatchObject({ code: 'EVIDENCE.UNKNOWN' });
    await expect(read('finance')).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(add('hidden', { visibility: 'assessor' })).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/visibility' }] },
    });
  });

  it('F19 one document supports many criteria, each on its pages; by who has seen its latest version', async () => {
    const id = await add('handbook', { title: 'Handbook' });
    const links = [
      { criterion: '1.1', pages: '4–6' },
      { criterion: '4.2', pages: '12' },
      { criterion: '5.1', pages: '' },
    ];
    await documents().link(await asked(id), links);
    expect((await one(id)).criteria).toEqual(links);
    await documents().link(await asked(id), links.slice(0, 1));
    expect((await one(id)).criteria).toEqual(links.slice(0, 1));
    await expect(documents().link({ ...(await asked(id)), expectedSeq: 1 }, [])).rejects.toMatchObject({
      code: 'EVIDENCE.CHANGED',
    });
    await expect(documents().link(await asked(id), [{ criterion: '9.1', pages: '' }])).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/links/0/criterion' }] },
    });
    expect((await one(id)).steps.map(({ what, note }) => [what, note])).toEqual([
      ['added', null],
      ['linked', '1.1 p. 4–6, 4.2 p. 12, 5.1'],
      ['linked', '1.1 p. 4–6'],
    ]);
  });

  it('F20 F21 is described anew, and who sees it from then on stays on record', async () => {
    const id = await add('register', { kind: 'other', title: 'Register' });
    await documents().describe(await asked(id), {
      ...DESCRIBED,
      kind: 'attendance records',
      title: 'Attendance',
      visibility: 'public',
    });
    expect(await one(id)).toMatchObject({
      kind: 'attendance records',
      retention: 'personal data',
      visibility: 'public',
    });
    expect((await one(id)).steps.at(-1)).toMatchObject({
      what: 'described',
      note: 'seen by: public, before: organisation',
    });
  });

  it('F22 a legal hold stops a removal, in the service and in the database', async () => {
    const id = await add('held');
    await documents().hold(await asked(id, 'office'), 'A claim is threatened.');
    await expect(documents().remove(await asked(id), 'by mistake')).rejects.toMatchObject({ code: 'EVIDENCE.HELD' });
    await expect(at.run(`update evidence_document set removed_why = 'x' where id = $1`, id)).rejects.toThrow(
      'legal hold',
    );
    await expect(documents().hold(await asked(id, 'organisation'), 'no')).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
    await documents().release(await asked(id, 'office'), 'It was settled.');
    await documents().remove(await asked(id), 'Uploaded by mistake.');
    expect((await one(id)).removedWhy).toBe('Uploaded by mistake.');
  });

  it('F22 removed are the bytes alone, and only where no other document has them', async () => {
    const mine = await add('shared by two');
    const theirs = await add('shared by two', {}, 'office');
    expect(theirs).not.toBe(mine);
    await documents().link(await asked(mine), [{ criterion: '1.1', pages: '2' }]);
    await documents().remove(await asked(mine), 'The office has it.');
    const readings = at.get(EvidenceReadingsService);
    await expect(readings.file(at.as.office, mine, 1)).rejects.toMatchObject({ code: 'EVIDENCE.REMOVED' });
    expect((await readings.file(at.as.office, theirs, 1)).bytes.equals(pdf('shared by two'))).toBe(true);
    expect(await one(mine)).toMatchObject({ criteria: [], editions: [{ edition: 1, fileName: 'survey.pdf' }] });
    await documents().remove(await asked(theirs, 'office'), 'Neither.');
    const sha256 = createHash('sha256').update(pdf('shared by two')).digest('hex');
    expect(await at.run('select from evidence_content where sha256 = $1', sha256)).toEqual([]);
    await expect(documents().link(await asked(mine), [])).rejects.toMatchObject({ code: 'EVIDENCE.REMOVED' });
    await expect(at.run(`update evidence_document set removed_why = null where id = $1`, mine)).rejects.toThrow();
  });

  it('F22 once the case has moved on it is kept until its time is over, then removed by the office', async () => {
    const id = await add('attendance of 2004', { kind: 'attendance records' });
    await at.moveTo('SCORING');
    await expect(documents().remove(await asked(id), 'no')).rejects.toMatchObject({ code: 'EVIDENCE.KEPT' });
    await at.moveTo('CLOSED');
    await at.run(`update case_file set closed_at = '2005-06-30T10:00:00Z'`);
    await expect(add('too late')).rejects.toMatchObject({ code: 'EVIDENCE.CASE_OVER' });
    at.onDay('2006-06-30');
    expect(await one(id)).toMatchObject({ keptUntil: '2006-06-30', removal: expect.stringContaining('kept until') });
    await expect(documents().remove(await asked(id, 'office'), 'Its time is over.')).rejects.toMatchObject({
      code: 'EVIDENCE.KEPT',
    });
    at.onDay('2006-07-01');
    await documents().remove(await asked(id, 'office'), 'Its time is over.');
    expect(await one(id)).toMatchObject({ removedWhy: 'Its time is over.' });
  });
});
