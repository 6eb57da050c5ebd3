import { day } from '#domain/calendar/dates';
import { SYSTEM, type CommandType } from '#domain/cases/commands';
import { evolve } from '#domain/cases/evolve';
import { explain } from '#domain/cases/explain';
import { consequencesOf } from '#domain/cases/consequences';
import { decide } from '#domain/cases/decide';
import { silenceFrom } from '#domain/cases/silence-days';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import { DomainError } from '#domain/errors';
import { after, ask, BOOKING, FIRST, MANAGER, refusal, SCORING } from '../../../../test/kit/commands.js';

const dormant = (from: CaseState): CaseState => after(from, 'askOrganisation', ask('fallDormant', { actor: SYSTEM }));
const why = (state: CaseState, command: CommandType) => explain(state).find((each) => each.command === command);

describe('An organisation that is silent', () => {
  it('is so from the day on which it was asked: dormant 90 days later, lapsed 180 days later', () => {
    expect(silenceFrom(day('2005-03-08'))).toEqual({
      countsFrom: '2005-03-08',
      dormantOn: '2005-06-06',
      lapsesOn: '2005-09-04',
    });
  });

  it('owes nothing that was not asked: nothing falls dormant without a question', () => {
    expect(refusal(BOOKING, ask('fallDormant', { actor: SYSTEM })).code).toBe('SILENCE.NOTHING_ASKED');
    expect(refusal(BOOKING, ask('hearFromOrganisation')).code).toBe('SILENCE.NOTHING_ASKED');
    expect(why(BOOKING, 'hearFromOrganisation')).toMatchObject({ possible: false });
  });

  it('owes one answer at a time, and the page says so before it is asked for another', () => {
    const asked = after(BOOKING, 'askOrganisation');
    expect(refusal(asked, ask('askOrganisation')).code).toBe('SILENCE.ASKED_ALREADY');
    expect(why(asked, 'askOrganisation')?.why).toContain('two days');
  });

  it.each([
    ['2005-06-05', 'SILENCE.TOO_EARLY'],
    ['2005-06-06', undefined],
  ])('on %s: %s', (today, code) => {
    const answer = decide(after(BOOKING, 'askOrganisation'), ask('fallDormant', { actor: SYSTEM, data: { today } }));
    expect(answer instanceof DomainError ? answer.code : undefined).toBe(code);
  });

  it('falls dormant, is heard of, and the case goes on where it was', () => {
    const asleep = dormant(BOOKING);
    expect(asleep).toMatchObject({ stage: 'DORMANT', dormantFrom: 'BOOKING' });
    expect(after(asleep, 'hearFromOrganisation')).toMatchObject({ stage: 'BOOKING', silence: null, dormantFrom: null });
  });

  it('gives the days of a booked visit back', () => {
    const asleep = dormant(after(BOOKING, 'bookVisit'));
    expect(asleep).toMatchObject({ bookedDays: [], dormantFrom: 'BOOKING' });
    expect(after(asleep, 'hearFromOrganisation').stage).toBe('BOOKING');
  });

  it('lapses from dormancy only, and not before its day', () => {
    const asleep = dormant(BOOKING);
    expect(refusal(asleep, ask('lapse', { actor: SYSTEM, data: { today: day('2005-09-03') } })).code).toBe(
      'SILENCE.TOO_EARLY',
    );
    expect(after(asleep, ask('lapse', { actor: SYSTEM })).stage).toBe('LAPSED');
  });

  it('loses nothing by itself after the visit: only a manager sets the case dormant', () => {
    const asked = after(SCORING, 'askOrganisation');
    expect(refusal(asked, ask('fallDormant', { actor: SYSTEM })).code).toBe('SILENCE.AFTER_VISIT');
    expect(after(asked, ask('fallDormant', { actor: MANAGER })).stage).toBe('DORMANT');
  });

  it('lapses by itself though the case has moved on between the question and its dormancy', () => {
    const asked = after(BOOKING, 'askOrganisation');
    const event = decide(asked, ask('fallDormant', { actor: SYSTEM }));
    if (event instanceof DomainError) throw event;
    expect(consequencesOf(event, evolve(asked, event), asked).timers).toEqual([
      { command: 'lapse', at: asked.silence?.lapsesOn },
    ]);
  });

  it('counts again where the step by which it was heard of, or the visit that had begun, is taken back', () => {
    const rep = { actor: { id: 'rep', roles: ['organisation'] as const } };
    const heard = after(
      BEGINNING,
      'submitApplication',
      'acceptApplication',
      'askOrganisation',
      ask('declareReady', rep),
    );
    expect(heard.silence).toBeNull();
    const step = { step: heard.steps.at(-1)?.seq ?? 0, reason: 'too soon', today: FIRST };
    const event = decide(heard, ask('stepBack', { data: step }));
    if (event instanceof DomainError) throw event;
    const again = evolve(heard, event);
    const follows = consequencesOf(event, again, heard);
    expect(follows.starts).toContainEqual({ kind: 'SILENCE', anchor: FIRST });
    expect(follows.timers?.map(({ command }) => command)).toEqual(['fallDormant', 'lapse']);

    const visiting = after(BOOKING, 'bookVisit', 'beginVisit', 'askOrganisation');
    const broken = decide(visiting, ask('abortVisit', { data: { daysDone: [], reason: 'fire', today: FIRST } }));
    if (broken instanceof DomainError) throw broken;
    const timers = consequencesOf(broken, evolve(visiting, broken), visiting).timers?.map(({ command }) => command);
    expect(timers).toEqual(['fallDormant', 'lapse']);
  });

  it('has its check of the facts end by itself again when the case is revived', () => {
    const checking = after(SCORING, 'submitScores', 'acceptScores', 'sendForAccuracy', 'askOrganisation');
    const asleep = after(checking, ask('fallDormant', { actor: MANAGER }));
    const event = decide(asleep, ask('hearFromOrganisation'));
    if (event instanceof DomainError) throw event;
    expect(consequencesOf(event, evolve(asleep, event), asleep).timers).toContainEqual({
      command: 'expireAccuracy',
      at: '2005-03-17',
    });
  });

  it('owes no answer any more once the application is declined: no nudge goes out for a case that is over', () => {
    const asked = after(BEGINNING, 'submitApplication', 'askOrganisation');
    const event = decide(asked, ask('declineApplication'));
    if (event instanceof DomainError) throw event;
    expect(consequencesOf(event, evolve(asked, event), asked).supersedes).toBe('all');
  });

  it('has been heard of whatever it does by itself', () => {
    const asked = after(BOOKING, 'askOrganisation');
    const event = decide(asked, ask('withdraw', { actor: { id: 'rep', roles: ['organisation'] } }));
    if (event instanceof DomainError) throw event;
    expect(evolve(asked, event).silence).toBeNull();
    expect(evolve(asked, { ...event, actor: { id: 'officer', roles: ['office'] } }).silence?.askedOn).toBe(FIRST);
  });
});
