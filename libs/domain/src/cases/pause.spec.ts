import { addDays, day } from '#domain/calendar/dates';
import { SYSTEM } from '#domain/cases/commands';
import { consequencesOf } from '#domain/cases/consequences';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import { holdsOf } from '#domain/cases/holds';
import { afterPause, silenceFrom } from '#domain/cases/silence-days';
import { DomainError } from '#domain/errors';
import { after, ask, BOOKING, FIRST, graded, refusal, REVIEW, SECOND } from '../../../../test/kit/commands.js';

describe('F65 A pause', () => {
  it('has a reason, is there once, and ends by being resumed', () => {
    const paused = after(BOOKING, 'pauseCase');
    expect(holdsOf(paused)).toEqual([expect.objectContaining({ kind: 'paused', since: SECOND })]);
    expect(refusal(paused, ask('pauseCase')).message).toContain('they move house');
    expect(refusal(BOOKING, ask('resumeCase')).code).toBe('PAUSE.NONE');
    expect(holdsOf(after(paused, 'resumeCase'))).toEqual([]);
  });

  it('leaves the stage and the work as they are', () => {
    expect(after(BOOKING, 'pauseCase', 'bookVisit')).toMatchObject({ stage: 'BOOKED', pause: { since: SECOND } });
  });

  it('is no silence: nothing ends by itself meanwhile, and silence counts on from as many days later', () => {
    const asked = after(BOOKING, 'askOrganisation', 'pauseCase');
    expect(refusal(asked, ask('fallDormant', { actor: SYSTEM })).code).toBe('PAUSE.ON');
    const silence = { what: 'days', why: 'plan', askedOn: FIRST, ...silenceFrom(FIRST) };
    const ten = { reason: 'a move', since: addDays(FIRST, 20) };
    expect(afterPause(silence, ten, addDays(FIRST, 30))).toMatchObject({
      countsFrom: addDays(FIRST, 10),
      dormantOn: addDays(FIRST, 100),
    });
    expect(afterPause(silence, { ...ten, since: addDays(FIRST, -5) }, addDays(FIRST, 3)).countsFrom).toBe(
      addDays(FIRST, 3),
    );
  });

  it('holds the cycle open, which closes once it is over', () => {
    const none = after(REVIEW, ask('acceptScores', { data: graded(null) }), 'issueReport', 'pauseCase');
    expect(refusal(none, ask('closeCycle', { actor: SYSTEM })).code).toBe('CASE.HELD_OPEN');
    const event = decide(none, ask('resumeCase', { data: { today: day('2005-06-01'), silence: null } }));
    if (event instanceof DomainError) throw event;
    expect(consequencesOf(event, evolve(none, event), none).timers).toEqual([
      { command: 'closeCycle', at: 'appeal window over' },
    ]);
  });
});
