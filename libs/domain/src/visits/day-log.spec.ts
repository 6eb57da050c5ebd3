import { day } from '#domain/calendar/dates';
import { checkDayLog, dayStanding, daysOfVisit, refuseLog, type DayLog } from '#domain/visits/day-log';

const [first, second, later] = [day('2005-03-08'), day('2005-03-09'), day('2005-03-22')];
const LOG: DayLog = { day: first, from: '09:00', until: '17:10', present: ['Assessor'], partial: false, missing: '' };

describe('F39 the log of a visit day', () => {
  it('takes a day that ended, and one that goes on', () => {
    expect(checkDayLog(LOG, first)).toEqual([]);
    expect(checkDayLog({ ...LOG, until: null }, first)).toEqual([]);
  });

  it.each<[string, Partial<DayLog>, string]>([
    ['a day to come', { day: second }, '/day'],
    ['an end before the beginning', { until: '08:59' }, '/until'],
    ['a partial day without what is missing', { partial: true, missing: ' ' }, '/missing'],
  ])('refuses %s where it stands', (_what, change, pointer) => {
    expect(checkDayLog({ ...LOG, ...change }, first).map((fault) => fault.pointer)).toEqual([pointer]);
  });

  it('tells of every day booked, held or logged, and which of them count', () => {
    const broken = { stage: 'BOOKING', bookedDays: [], heldDays: [first] } as const;
    expect(daysOfVisit(broken, [second, first])).toEqual([first, second]);
    expect([first, second].map((each) => dayStanding(each, broken))).toEqual(['held', 'not held']);
    const again = { ...broken, stage: 'BOOKED', bookedDays: [later] } as const;
    expect(daysOfVisit(again, [second]).map((each) => dayStanding(each, again))).toEqual([
      'held',
      'not held',
      'booked',
    ]);
    const complete = { stage: 'SCORING', bookedDays: [first, later], heldDays: [first, second] } as const;
    expect(daysOfVisit(complete, [])).toEqual([first, second]);
  });

  it('is kept until the scores are with the supervisor', () => {
    expect(refuseLog('VISIT')).toBeUndefined();
    expect(refuseLog('SUPERVISORY_REVIEW')?.code).toBe('VISIT_LOG.CLOSED');
  });
});
