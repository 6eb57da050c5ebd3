import fc from 'fast-check';
import { day } from '#domain/calendar/dates';
import {
  competentUntil,
  explainSteps,
  policyAt,
  refuseStep,
  STATUSES,
  STEPS,
  trainingRequiredFrom,
  type Policy,
  type RegisterEntry,
  type RegisterStep,
  type StepFacts,
} from '#domain/assessors/register';

const policy = (fromDay: string, trainingRequired: boolean): Policy => ({
  ...{ fromDay: day(fromDay), trainingRequired, competenceMonths: 36, cpdHours: 30, lookBackMonths: 24 },
  ...{ offerDays: 7, offerReminderDays: 4, declarationMonths: 12, rotationLimit: null },
});
const POLICIES = [policy('2003-01-01', false), policy('2004-01-01', true)];
const TODAY = day('2005-03-10');
const hart: RegisterEntry = {
  name: 'Jo Hart',
  status: 'trained',
  supervisory: false,
  trainedOn: day('2004-02-13'),
  approvedOn: null,
  competenceUntil: null,
};
const why = (entry: Partial<RegisterEntry>, step: RegisterStep, facts: Partial<StepFacts> = {}): string | undefined =>
  refuseStep({ ...hart, ...entry }, step, { on: TODAY, today: TODAY, policies: POLICIES, cpdHours: 0, ...facts })
    ?.message;

describe('the register of assessors', () => {
  it('F23 leads from candidate over training and the Board’s approval to an active appointment', () => {
    expect(why({ status: 'candidate', trainedOn: null }, 'passTraining')).toBeUndefined();
    expect(why({ status: 'trained' }, 'approve')).toBeUndefined();
    expect(why({ status: 'board approved', approvedOn: TODAY }, 'appoint')).toBeUndefined();
    expect(why({ status: 'active' }, 'suspend')).toBeUndefined();
    expect(why({ status: 'suspended' }, 'reinstate')).toBeUndefined();
    expect(why({ status: 'suspended' }, 'lapse')).toBeUndefined();
    expect(why({ status: 'lapsed' }, 'approve')).toBeUndefined();
  });

  it('F23 refuses a step out of its order and says when it is possible', () => {
    expect(why({ status: 'trained' }, 'appoint')).toBe(
      'It is not possible to begin the appointment: Jo Hart is trained. Possible when: board approved.',
    );
    expect(why({ status: 'active', supervisory: true }, 'makeSupervisory')).toContain('supervisory assessor already');
    expect(why({ status: 'active' }, 'endSupervisory')).toContain('is no supervisory assessor');
    expect(why({ status: 'board approved', approvedOn: TODAY }, 'appoint', { on: day('2005-03-09') })).toContain(
      'cannot begin before the Board’s approval of 2005-03-10',
    );
    expect(why({}, 'approve', { on: day('2005-03-11') })).toContain('lies ahead');
  });

  it.each([
    ['2003-12-31', null, true],
    ['2004-01-01', null, false],
    ['2004-02-12', '2004-02-13', false],
    ['2004-02-13', '2004-02-13', true],
    ['2004-04-22', '2004-02-13', true],
  ])('F24 an approval of %s with training passed on %s stands: %p', (on, trainedOn, stands) => {
    const refused = why({ trainedOn: trainedOn === null ? null : day(trainedOn) }, 'approve', { on: day(on) });
    expect(refused === undefined).toBe(stands);
    if (!stands) expect(refused).toContain('from 2004-01-01 on');
  });

  it('F24 takes the rule from dated data', () => {
    expect(policyAt(POLICIES, day('2003-12-31')).trainingRequired).toBe(false);
    expect(policyAt(POLICIES, day('2004-01-01')).trainingRequired).toBe(true);
    expect(trainingRequiredFrom(POLICIES)).toBe('2004-01-01');
    expect(trainingRequiredFrom(POLICIES.slice(0, 1))).toBeUndefined();
    expect(policyAt(POLICIES, day('2001-06-30')).fromDay).toBe('2003-01-01');
    expect(() => policyAt([], TODAY)).toThrow('no policy');
  });

  it('F31 competence holds for its period and is renewed with enough further training', () => {
    expect(competentUntil(day('2004-04-22'), POLICIES[1]!)).toBe('2007-04-22');
    expect(competentUntil(day('2004-02-29'), policy('2003-01-01', true))).toBe('2007-02-28');
    const active = { ...hart, status: 'active' as const, competenceUntil: day('2007-04-22') };
    expect(why(active, 'renewCompetence', { cpdHours: 29.5 })).toContain('29.5 of 30 hours');
    expect(why(active, 'renewCompetence', { cpdHours: 30 })).toBeUndefined();
  });

  it('F23 is explained: whatever is said to be possible is not refused for the status, and the other way round', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATUSES), fc.boolean(), (status, supervisory) => {
        const entry = { ...hart, status, supervisory };
        for (const { step, why: said } of explainSteps(entry)) {
          const open = (STEPS[step].from as readonly string[]).includes(status);
          if (!open) expect(said).not.toBeNull();
          if (said === null) expect(why(entry, step, { cpdHours: 99 })).toBeUndefined();
        }
      }),
    );
  });
});
