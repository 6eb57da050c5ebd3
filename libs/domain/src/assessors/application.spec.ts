import fc from 'fast-check';
import { day, type LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import {
  APPLICATION_BEGINNING,
  checkApplicationTable,
  decideApplication,
  evolveApplication,
  explainApplication,
  type ApplicationState,
} from '#domain/assessors/application';
import { dueOf, lapsesOn } from '#domain/assessors/application-days';
import {
  APPLICATION_ENDS,
  APPLICATION_STEPS,
  type ApplicationCommand,
  type ApplicationCommandType,
  type ApplicationData,
} from '#domain/assessors/application-steps';

const TODAY = day('2005-03-10');
const NO_HOLIDAYS = { version: 1, holidays: new Map<LocalDay, string>() };
const office = { id: 'office', roles: ['office'] } as const;
const DATA: ApplicationData = {
  submit: { today: TODAY },
  accept: { trainingOn: null, today: TODAY },
  decline: { reason: 'One scheme only.', today: TODAY },
  recordTraining: { passed: true, on: TODAY, detail: 'Passed.', today: TODAY },
  recordDecision: { decisionId: 'd', carried: true, on: TODAY, today: TODAY },
  appoint: { on: TODAY, today: TODAY },
  recordAnswer: { note: 'Will come.', today: TODAY },
  withdraw: { reason: 'No time.', today: TODAY },
  lapse: { sinceSeq: 2, today: day('2006-03-10') },
};
const command = <T extends ApplicationCommandType>(
  type: T,
  change: Partial<ApplicationData[T]> = {},
): ApplicationCommand =>
  ({ type, id: `c-${type}`, actor: office, data: { ...DATA[type], ...change } }) as unknown as ApplicationCommand;
const after = (...commands: readonly ApplicationCommand[]): ApplicationState =>
  commands.reduce((state, each) => {
    const event = decideApplication(state, each);
    if (event instanceof DomainError) throw event;
    return evolveApplication(state, event);
  }, APPLICATION_BEGINNING);
const why = (state: ApplicationState, each: ApplicationCommand): string | undefined => {
  const event = decideApplication(state, each);
  return event instanceof DomainError ? `${event.code}: ${event.message}` : undefined;
};

describe('the way to become an assessor', () => {
  it('F23 goes from the application over training and the Board to the appointment', () => {
    const steps = ['submit', 'accept', 'recordTraining', 'recordDecision', 'appoint'] as const;
    const stages = steps.map((_, index) => after(...steps.slice(0, index + 1).map((step) => command(step))).stage);
    expect(stages).toEqual(['RECEIVED', 'TRAINING', 'BOARD', 'OFFERED', 'APPOINTED']);
  });

  it('F23 ends where it is declined, rejected, withdrawn, or met with silence', () => {
    const received = [command('submit')];
    const training = [...received, command('accept')];
    const board = [...training, command('recordTraining')];
    expect(after(...received, command('decline')).stage).toBe('DECLINED');
    expect(after(...board, command('recordDecision', { carried: false })).stage).toBe('REJECTED');
    for (const path of [received, training, board]) expect(after(...path, command('withdraw')).stage).toBe('WITHDRAWN');
    expect(after(...training, command('lapse')).stage).toBe('LAPSED');
  });

  it('F23 lets a training be taken again', () => {
    const again = after(command('submit'), command('accept'), command('recordTraining', { passed: false }));
    expect(again).toMatchObject({ stage: 'TRAINING', attempts: 1, trainingOn: null });
    expect(why(again, command('recordTraining'))).toBeUndefined();
  });

  it.each<[string, LocalDay | null, string]>([
    ['the day of its acceptance', null, '2005-06-08'],
    ['the agreed training, which is ahead', day('2005-04-20'), '2005-07-19'],
  ])('F23 counts an applicant’s silence from %s', (_words, trainingOn, end) => {
    const state = after(command('submit'), command('accept', { trainingOn }));
    expect(lapsesOn(state)).toBe(end);
    expect(dueOf(state, NO_HOLIDAYS).at(-1)).toMatchObject({ kind: 'lapse', days: 90 });
  });

  it('F23 begins the silence anew with each answer, and never lapses while it waits for the office or the Board', () => {
    const training = [command('submit'), command('accept')];
    const answered = after(...training, command('recordAnswer', { today: day('2005-06-01') }));
    expect(lapsesOn(answered)).toBe('2005-08-30');
    expect(why(answered, command('lapse', { sinceSeq: 2 }))).toContain('APPLICATIONS.NOT_SILENT');
    expect(why(answered, command('lapse', { sinceSeq: 3 }))).toBeUndefined();
    expect(lapsesOn(after(command('submit')))).toBeNull();
    expect(lapsesOn(after(...training, command('recordTraining')))).toBeNull();
  });

  it('F23 reminds on working mornings only: an applicant at 14, 28, 42 and 76 days, the office and the Board in theirs', () => {
    const days = (state: ApplicationState) =>
      dueOf(state, NO_HOLIDAYS).map(({ kind, days, at }) => `${kind} ${days} ${at}`);
    const easter = {
      version: 1,
      holidays: new Map([
        [day('2005-03-25'), 'Good Friday'],
        [day('2005-03-28'), 'Easter Monday'],
      ]),
    };
    expect(days(after(command('submit')))).toEqual([
      'reminder 10 2005-03-21T09:00:00.000Z',
      'reminder 14 2005-03-24T09:00:00.000Z',
    ]);
    const training = after(
      command('submit', { today: day('2005-03-11') }),
      command('accept', { today: day('2005-03-11') }),
    );
    expect(days(training).slice(1)).toEqual([
      'reminder 28 2005-04-08T08:00:00.000Z',
      'reminder 42 2005-04-22T08:00:00.000Z',
      'reminder 76 2005-05-26T08:00:00.000Z',
      'lapse 90 2005-06-09T08:00:00.000Z',
    ]);
    expect(dueOf(training, easter)[0]).toMatchObject({ days: 14, at: '2005-03-29T08:00:00.000Z' });
    expect(dueOf(after(command('submit'), command('decline')), NO_HOLIDAYS)).toEqual([]);
  });

  it('F23 refuses what comes out of its order, too early, or from somebody who has not seen the last step', () => {
    const received = after(command('submit'));
    expect(why(received, command('appoint'))).toContain(
      'It is not possible to begin the appointment now: the application is at “Application received”. Possible at: Appointment offered.',
    );
    expect(why(received, command('accept', { trainingOn: day('2005-03-09') }))).toContain('TRAINING_BEHIND');
    const training = after(command('submit'), command('accept'));
    expect(why(training, command('recordTraining', { on: day('2005-03-11') }))).toContain('APPLICATIONS.AHEAD');
    expect(why(received, { ...command('accept'), expectedSeq: 0 })).toContain('APPLICATIONS.CHANGED');
  });

  it('F23 has a table in which every stage is reached and no running one is dead', () => {
    expect(checkApplicationTable()).toEqual([]);
  });

  it('F23 never moves once it has ended, whatever is asked', () => {
    const types = Object.keys(APPLICATION_STEPS) as ApplicationCommandType[];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...types), { maxLength: 25 }), fc.boolean(), (asked, carried) => {
        let state = APPLICATION_BEGINNING;
        for (const type of asked) {
          const event = decideApplication(state, command(type, type === 'recordDecision' ? { carried } : {}));
          const ended = state.stage !== null && APPLICATION_ENDS.includes(state.stage);
          if (ended) expect(event).toBeInstanceOf(DomainError);
          if (event instanceof DomainError) continue;
          expect(event.seq).toBe(state.seq + 1);
          if (state.stage !== null && type !== 'lapse')
            expect(explainApplication(state.stage).find((each) => each.command === type)?.why).toBeNull();
          state = evolveApplication(state, event);
        }
      }),
    );
  });
});
