import { day } from '#domain/calendar/dates';
import { checkDone, checkImprovement, daysLate } from '#domain/improvements/improvements';
import type { StandardsRules } from '#domain/scoring/standards';

const criterion = { id: '4.2', title: 'Measures', guidance: '', points: 5 };
const RULES: StandardsRules = {
  segments: [{ no: 4, title: 'Measurement', weight: 1, criteria: [criterion] }],
  grades: [],
};
const TODAY = day('2005-02-10');

describe('F15 an improvement action', () => {
  it.each([
    ['the day itself', 'open', '2005-02-10', 0],
    ['the day after', 'open', '2005-02-09', 1],
    ['a month on', 'open', '2005-01-10', 31],
    ['once it is done', 'done', '2005-01-10', 0],
    ['once it is dropped', 'dropped', '2005-01-10', 0],
  ] as const)('is late %s by so many days', (_when, status, dueOn, late) => {
    expect(daysLate({ status, dueOn: day(dueOn) }, TODAY)).toBe(late);
  });

  it('names a criterion of the standards and a day to come', () => {
    expect(checkImprovement(RULES, { criterion: '4.2', dueOn: TODAY }, TODAY)).toEqual([]);
    expect(
      checkImprovement(RULES, { criterion: '9.9', dueOn: day('2005-02-09') }, TODAY).map(({ pointer }) => pointer),
    ).toEqual(['/criterion', '/dueOn']);
  });

  it.each([
    ['with new points', 'open', 4, true, undefined],
    ['without them', 'open', undefined, true, 'INPUT.INVALID'],
    ['with more than there are', 'open', 6, true, 'INPUT.INVALID'],
    ['with half a point', 'open', 1.5, true, 'INPUT.INVALID'],
    ['after the sheet is sealed, without points', 'open', undefined, false, undefined],
    ['after the sheet is sealed, with points', 'open', 4, false, 'INPUT.INVALID'],
    ['twice', 'done', 4, true, 'IMPROVEMENT.ENDED'],
  ] as const)('is done %s', (_how, status, points, sheetOpen, code) => {
    expect(checkDone(status, points, { criterion, sheetOpen })?.code).toBe(code);
  });
});
