import { day } from '#domain/calendar/dates';
import { SYSTEM, type CommandType } from '#domain/cases/commands';
import { evolve } from '#domain/cases/evolve';
import { explain } from '#domain/cases/explain';
import { decide } from '#domain/cases/decide';
import { silenceFrom } from '#domain/cases/silence-days';
import type { CaseState } from '#domain/cases/state';
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

  it('has been heard of whatever it does by itself', () => {
    const asked = after(BOOKING, 'askOrganisation');
    const event = decide(asked, ask('withdraw', { actor: { id: 'rep', roles: ['organisation'] } }));
    if (event instanceof DomainError) throw event;
    expect(evolve(asked, event).silence).toBeNull();
    expect(evolve(asked, { ...event, actor: { id: 'officer', roles: ['office'] } }).silence?.askedOn).toBe(FIRST);
  });
});
