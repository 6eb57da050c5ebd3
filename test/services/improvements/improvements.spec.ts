import { day } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { ImprovementsService } from '#services/improvements/improvements.service';
import { ScoringService } from '#services/scoring/scoring.service';
import { TestCase } from '../../kit/test-case.js';

describe('F15 improvement actions of a case', () => {
  let at: TestCase;
  let improvements: ImprovementsService;
  let scoring: ScoringService;

  beforeAll(async () => {
    at = await TestCase.open({ stage: 'IN_HOUSE_REVIEW', today: '2005-02-10' });
    improvements = at.get(ImprovementsService);
    scoring = at.get(ScoringService);
  });
  afterAll(() => at.close());

  const plan = (criterion = '4.1', dueOn = '2005-03-01', commandId = newId()) =>
    improvements.plan(
      { user: at.as.organisation, number: at.number, cycle: 1, commandId },
      { criterion, what: 'Ask mentees each quarter', owner: 'Priya Nair', dueOn: day(dueOn) },
    );
  const one = async (id: string) =>
    (await improvements.ofCase(at.as.office, at.number, 1)).find((each) => each.id === id)!;
  const sheet = () => scoring.sheet(at.as.organisation, at.number, 1, 'self');

  it('the same command plans once', async () => {
    const commandId = newId();
    const id = await plan('4.1', '2005-03-01', commandId);
    expect(await plan('4.1', '2005-03-01', commandId)).toBe(id);
    expect(await one(id)).toMatchObject({ criterion: '4.1', owner: 'Priya Nair', status: 'open', daysLate: 0 });
  });

  it('names the criterion and the day at fault', async () => {
    await expect(plan('9.9', '2005-02-01')).rejects.toMatchObject({
      code: 'INPUT.INVALID',
      facts: { faults: [{ pointer: '/criterion' }, { pointer: '/dueOn' }] },
    });
  });

  it('done scores the criterion anew in the sheet, and keeps what it had before', async () => {
    const before = await sheet();
    await scoring.save(
      at.as.organisation,
      at.number,
      1,
      'self',
      [{ criterion: '4.2', points: 40, comment: 'Once a year' }],
      before.version,
    );
    const id = await plan('4.2');
    await improvements.done({ user: at.as.organisation, id, expectedSeq: 1 }, { points: 70, note: 'Quarterly now' });
    expect(await one(id)).toMatchObject({
      status: 'done',
      pointsBefore: 40,
      pointsAfter: 70,
      endedBy: 'The organisation',
    });
    const after = await sheet();
    expect(after.scores).toEqual([{ criterion: '4.2', points: 70, comment: 'Once a year' }]);
    expect(after.version).toBe(before.version + 2);
    await expect(
      improvements.done({ user: at.as.organisation, id, expectedSeq: 2 }, { points: 80 }),
    ).rejects.toMatchObject({ code: 'IMPROVEMENT.ENDED' });
  });

  it('a refused score changes neither the action nor the sheet', async () => {
    const id = await plan('4.2');
    const before = await sheet();
    await expect(
      improvements.done({ user: at.as.organisation, id, expectedSeq: 1 }, { points: 101 }),
    ).rejects.toMatchObject({ facts: { faults: [{ pointer: '/points' }] } });
    expect(await one(id)).toMatchObject({ status: 'open', version: 1 });
    expect(await sheet()).toEqual(before);
  });

  it('is dropped with a reason, changed by who saw its latest version, and late ones stand first', async () => {
    const id = await plan('1.1', '2005-02-10');
    const to = { what: 'Write the aims down', owner: 'Sam Okoro', dueOn: day('2005-02-10') };
    await improvements.change({ user: at.as.office, id, expectedSeq: 1 }, to);
    await expect(improvements.change({ user: at.as.office, id, expectedSeq: 1 }, to)).rejects.toMatchObject({
      code: 'IMPROVEMENT.CHANGED',
    });
    at.onDay('2005-02-13');
    const [first] = await improvements.ofCase(at.as.organisation, at.number, 1);
    expect(first).toMatchObject({ id, daysLate: 3, owner: 'Sam Okoro' });
    await improvements.drop({ user: at.as.office, id, expectedSeq: 2 }, 'They are written down already.');
    expect(await one(id)).toMatchObject({ status: 'dropped', daysLate: 0, note: 'They are written down already.' });
  });

  it('belongs to the organisation and the office', async () => {
    for (const persona of ['assessor', 'supervisor', 'finance'] as const)
      await expect(improvements.ofCase(at.as[persona], at.number, 1)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('is done without points once the self-assessment is sealed', async () => {
    const id = await plan('2.1', '2005-04-01');
    await at.moveTo('READY');
    await expect(
      improvements.done({ user: at.as.organisation, id, expectedSeq: 1 }, { points: 80 }),
    ).rejects.toMatchObject({ facts: { faults: [{ pointer: '/points' }] } });
    await improvements.done({ user: at.as.organisation, id, expectedSeq: 1 }, {});
    expect(await one(id)).toMatchObject({ status: 'done', pointsAfter: null });
  });

  it('is never deleted, moved to another criterion or taken up again, not even past the application', async () => {
    await expect(at.run('delete from improvement_action')).rejects.toThrow('never deleted');
    await expect(at.run(`update improvement_action set criterion = '6.1'`)).rejects.toThrow('stays its case');
    await expect(at.run(`update improvement_action set status = 'open' where status = 'done'`)).rejects.toThrow();
  });
});
