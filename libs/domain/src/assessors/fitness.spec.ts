import { day, type LocalDay } from '#domain/calendar/dates';
import { unfitness, type Candidate } from '#domain/assessors/fitness';
import type { Policy } from '#domain/assessors/register';

const policy = (fromDay: string, trainingRequired: boolean): Policy => ({
  ...{ fromDay: day(fromDay), trainingRequired, competenceMonths: 36, cpdHours: 30, lookBackMonths: 24 },
  ...{ offerDays: 7, offerReminderDays: 4, declarationMonths: 12, rotationLimit: null },
});
const POLICIES = [policy('2003-01-01', false), policy('2004-01-01', true)];
const ON = day('2005-03-09');
const able: Candidate = {
  ...{ status: 'active', supervisory: true },
  ...{ trainedOn: day('2004-02-13'), competenceUntil: day('2007-04-22') },
};
const why = (who: Partial<Candidate>, role: 'assessor' | 'supervisor' = 'assessor', on: LocalDay = ON) =>
  unfitness({ ...able, ...who }, role, on, POLICIES);

describe('Who may take a case, as far as the register goes', () => {
  it('F23 is whoever is active, trained and competent', () => {
    expect(why({})).toEqual([]);
    expect(why({}, 'supervisor')).toEqual([]);
  });

  it.each(['candidate', 'trained', 'board approved', 'suspended', 'lapsed'])(
    'F23 is nobody whose appointment is %s',
    (status) => expect(why({ status })).toEqual([`their appointment is not active (${status})`]),
  );

  it('F23 supervises only with the supervisory appointment', () => {
    expect(why({ supervisory: false })).toEqual([]);
    expect(why({ supervisory: false }, 'supervisor')).toEqual(['they are no supervisory assessor']);
  });

  it.each([
    ['2003-12-31', null, 0],
    ['2004-01-01', null, 1],
    ['2004-02-12', '2004-02-13', 1],
    ['2004-02-13', '2004-02-13', 0],
  ])('F24 a visit on %s by somebody who passed the training on %s: %i reasons against', (on, trainedOn, count) => {
    expect(why({ trainedOn: trainedOn === null ? null : day(trainedOn) }, 'assessor', day(on))).toHaveLength(count);
  });

  it.each([
    ['2007-04-22', 0],
    ['2007-04-23', 1],
  ])('F31 is competent on the day of the visit, %s', (on, count) => {
    expect(why({}, 'assessor', day(on))).toHaveLength(count);
  });

  it('F33 is free on that day, and hears every reason at once', () => {
    expect(why({ takenOn: [ON] })).toEqual(['they visit for another case on Wednesday 9 March 2005']);
    expect(why({ takenOn: [ON], status: 'lapsed', competenceUntil: day('2005-03-08') })).toHaveLength(3);
  });
});
