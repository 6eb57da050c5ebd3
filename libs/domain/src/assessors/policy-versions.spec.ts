import { day } from '../calendar/dates.js';
import { faultsOfPolicy, standings } from './policy-versions.js';

const POLICY = {
  ...{ fromDay: day('2005-04-01'), trainingRequired: true, competenceMonths: 36, cpdHours: 30, lookBackMonths: 24 },
  ...{ offerDays: 7, offerReminderDays: 4, declarationMonths: 12, rotationLimit: null },
};
const TODAY = day('2005-03-10');

describe('what holds for assessors', () => {
  it.each([
    ['begins on a day to come', {}, []],
    ['does not begin today', { fromDay: TODAY }, ['/fromDay']],
    ['does not begin earlier', { fromDay: day('2005-03-01') }, ['/fromDay']],
    ['reminds on the last day for an answer at the latest', { offerDays: 4 }, []],
    ['does not remind later', { offerDays: 3 }, ['/offerReminderDays']],
  ])('F30 F31 %s', (_words, change, pointers) => {
    expect(faultsOfPolicy({ ...POLICY, ...change }, TODAY).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('F30 F31 stands as holding, coming, former or replaced by a later entry for the same day', () => {
    const versions = ['2005-04-01', '2005-04-01', '2004-01-01', '2003-01-01'].map((each, id) => ({
      id,
      fromDay: day(each),
    }));
    expect(standings(versions, TODAY).map(({ standing }) => standing)).toEqual([
      'coming',
      'replaced',
      'holds',
      'former',
    ]);
    expect(standings(versions, day('2005-04-01')).map(({ standing }) => standing)).toEqual([
      'holds',
      'replaced',
      'former',
      'former',
    ]);
    expect(standings(versions, day('2002-01-01')).map(({ standing }) => standing)).toEqual([
      'coming',
      'replaced',
      'coming',
      'holds',
    ]);
  });
});
