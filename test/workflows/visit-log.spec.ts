import type { User } from '#domain/access/permissions';
import { day } from '#domain/calendar/dates';
import type { DayLog } from '#domain/visits/day-log';
import { VisitLogService } from '#services/visits/visit-log.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { refused } from '../kit/refused.js';

const LOG: DayLog = {
  ...{ day: day('2005-03-08'), from: '09:05', until: null, partial: false, missing: '' },
  present: ['Assessor', 'Programme manager'],
};

describe('F39 the log of a visit', () => {
  let casework: SkippingCasework;
  let journey: Journey;
  let logs: VisitLogService;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    logs = casework.app.get(VisitLogService, { strict: false });
    journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-09');
  }, 60_000);
  afterAll(() => casework.close());

  const as = () => casework.world.as;
  const read = (user: User = as().organisation) => logs.ofCase(user, journey.number, 1);
  const keep = (log: Partial<DayLog>, seen = 0, user: User = as().assessor) =>
    logs.keep(user, journey.number, 1, { ...LOG, ...log }, seen);

  it('F39 Log of a visit day: kept on the day by the assessor, begun, then ended; by nobody else, and not beforehand', async () => {
    expect(await refused(keep({}))).toEqual({ code: 'INPUT.INVALID', at: ['/day'] });
    await casework.moveTo('2005-03-08');
    await keep({});
    for (const persona of ['organisation', 'supervisor', 'office', 'finance'] as const)
      expect((await refused(keep({}, 1, as()[persona]))).code).toBe('ACCESS.DENIED');
    await keep({ until: '17:20' }, 1);
    const [first] = (await read()).days;
    expect(first).toMatchObject({ standing: 'booked', log: { from: '09:05', until: '17:20', version: 2 } });
  });

  it('is changed only by who has seen what it says', async () => {
    expect((await refused(keep({ until: '16:00' }, 1))).code).toBe('VISIT_LOG.CHANGED');
    expect((await refused(keep({ until: '16:00' }, 0))).code).toBe('VISIT_LOG.CHANGED');
    expect((await refused(keep({ day: day('2005-03-07') }, 4))).code).toBe('VISIT_LOG.CHANGED');
  });

  it('says of a partial day what is missing, of a visit broken off why and what is still to be held', async () => {
    await casework.moveTo('2005-03-09');
    expect(await refused(keep({ day: day('2005-03-09'), partial: true }))).toEqual({
      ...{ code: 'INPUT.INVALID', at: ['/missing'] },
    });
    await keep({ day: day('2005-03-09'), until: '11:00', partial: true, missing: 'Both line managers.' });
    await journey.abort(['2005-03-08']);
    const log = await read();
    expect(log.days.map(({ day: each, standing }) => [each, standing])).toEqual([
      ['2005-03-08', 'held'],
      ['2005-03-09', 'not held'],
    ]);
    expect(log).toMatchObject({
      ...{ lastDay: null, daysMissing: 1 },
      brokenOff: [{ days: ['2005-03-08'], reason: 'The assessor fell ill.' }],
    });
  });

  it('moves no clock: the actual last day is the one that the visit was completed with; verbal feedback stands beside it', async () => {
    await journey.book('2005-03-22');
    await casework.moveTo('2005-03-24');
    await keep({ day: day('2005-03-23'), until: '12:00' }, 0, as().manager);
    await journey.complete('2005-03-22');
    const log = await read(as().supervisor);
    expect(log).toMatchObject({ lastDay: '2005-03-22', daysMissing: 0 });
    expect(log.feedback.map(({ to }) => to)).toEqual(['Priya Nair']);
    expect(log.days.map(({ day: each, standing, log: kept }) => [each, standing, kept?.keptBy ?? null])).toEqual([
      ['2005-03-08', 'held', 'The assessor'],
      ['2005-03-09', 'not held', 'The assessor'],
      ['2005-03-22', 'held', null],
      ['2005-03-23', 'not held', 'The manager'],
    ]);
    const { clocks } = await journey.page();
    expect(clocks.find(({ kind }) => kind === 'REPORT')?.promisedDay).toBe('2005-05-03');
  });

  it('rests with the scores: nothing is logged while the supervisor reviews', async () => {
    await journey.submitScores(90);
    expect((await refused(keep({ until: '18:00' }, 2))).code).toBe('VISIT_LOG.CLOSED');
  });

  it('F49 the database takes it from the assessor and managers only', async () => {
    const { id } = await journey.row();
    await expect(
      journey.query(`update visit_log set kept_by = $2 where case_id = $1`, ...[id, as().organisation.id]),
    ).rejects.toThrow('logged by its assessor or a manager');
    await expect(journey.query(`delete from visit_log where case_id = $1`, id)).rejects.toThrow('stays on record');
  });
});
