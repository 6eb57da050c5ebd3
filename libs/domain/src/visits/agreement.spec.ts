import fc from 'fast-check';
import { day } from '#domain/calendar/dates';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import type { CaseState } from '#domain/cases/state';
import { consequencesOf } from '#domain/cases/consequences';
import { DomainError } from '#domain/errors';
import { pence } from '#domain/money/pence';
import { PARTIES_TO_VISIT, type Proposer, type VisitParty } from '#domain/visits/agreement';
import { awaited } from '#domain/visits/agreement-rules';
import { after, ask, BOOKING, DATA, FIRST, refusal, SECOND } from '../../../../test/kit/commands.js';

const TODAY = day('2005-02-01');
const propose = (by: Proposer, days = [FIRST, SECOND], today = TODAY) =>
  ask('proposeVisit', { data: { days, place: 'Leeds', by, note: '', today } });
const confirm = (by: VisitParty, estimate?: string, today = TODAY) =>
  ask('confirmVisit', { data: { by, today, ...(estimate ? { estimate } : {}) } });
const ESTIMATED = after(BOOKING, 'estimateTravel');
const AGREED = after(ESTIMATED, 'agreeEstimate');

describe('F32 two visit days: propose, counter, confirm', () => {
  it.each<[Proposer, readonly VisitParty[]]>([
    ['organisation', ['assessor']],
    ['assessor', ['organisation']],
    ['office', ['organisation', 'assessor']],
  ])('a proposal of the %s waits for: %p', (by, waits) => {
    const proposed = after(AGREED, propose(by));
    expect(awaited(proposed)).toEqual(waits);
    expect(proposed.stage).toBe('BOOKING');
    const booked = after(proposed, ...waits.map((party) => confirm(party)));
    expect(booked).toMatchObject({ stage: 'BOOKED', bookedDays: [FIRST, SECOND], place: 'Leeds', proposal: null });
  });

  it('a counter-proposal takes its place and turns the question round', () => {
    const other = [day('2005-03-15'), day('2005-04-01')];
    const countered = after(AGREED, propose('organisation'), propose('assessor', other));
    expect(awaited(countered)).toEqual(['organisation']);
    expect(refusal(countered, confirm('assessor'))).toMatchObject({ code: 'VISIT.AGREED_ALREADY' });
    expect(after(countered, confirm('organisation')).bookedDays).toEqual(other);
  });

  it('of the office’s proposal one agreement alone books nothing', () => {
    const one = after(AGREED, propose('office'), confirm('assessor'));
    expect(one).toMatchObject({ stage: 'BOOKING', bookedDays: [] });
    expect(awaited(one)).toEqual(['organisation']);
    expect(refusal(one, confirm('assessor')).message).toContain('it is for the organisation to answer');
  });

  it.each([
    ['one day alone', [FIRST], 'VISIT.TOO_FEW_DAYS'],
    ['the same day twice', [FIRST, FIRST], 'VISIT.SAME_DAY_TWICE'],
    ['days in the wrong order', [SECOND, FIRST], 'VISIT.WRONG_ORDER'],
    ['a day that has passed', [day('2005-01-31'), FIRST], 'VISIT.IN_THE_PAST'],
  ])('%s cannot be proposed', (_words, days, code) => {
    expect(refusal(AGREED, propose('assessor', days)).code).toBe(code);
  });

  it('days that have passed meanwhile cannot be agreed to', () => {
    const late = confirm('organisation', undefined, SECOND);
    expect(refusal(after(AGREED, propose('assessor')), late).code).toBe('VISIT.IN_THE_PAST');
  });

  it('without a proposal there is nothing to agree to, and the page says so', () => {
    expect(refusal(AGREED, confirm('assessor')).code).toBe('VISIT.NOTHING_PROPOSED');
  });

  it('the days are told to whoever has to answer, and a booking to both', () => {
    const proposed = after(AGREED, propose('office'));
    const told = (state: CaseState, command: ReturnType<typeof ask>) => {
      const event = decide(state, command);
      if (event instanceof DomainError) throw event;
      return consequencesOf(event, evolve(state, event), state).mails;
    };
    expect(told(AGREED, propose('office'))).toEqual([{ purpose: 'visit-proposed', to: ['organisation', 'assessor'] }]);
    expect(told(proposed, confirm('assessor'))).toBeUndefined();
    expect(told(after(proposed, confirm('assessor')), confirm('organisation'))).toEqual([
      { purpose: 'visit-booked', to: ['organisation', 'assessor'] },
    ]);
  });

  it('a proposal does not outlive its booking, nor the assessor who was asked', () => {
    const proposed = after(AGREED, propose('organisation'));
    expect(after(proposed, 'bookVisit').proposal).toBeNull();
    expect(after(proposed, 'withdraw').proposal).toBeNull();
    expect(after(proposed, 'bookVisit', 'postponeVisit').proposal).toBeNull();
  });

  it('is booked only when both have agreed, whoever says what in whatever order', () => {
    const step = fc.oneof(
      fc.constantFrom<Proposer>('organisation', 'assessor', 'office').map((by) => propose(by)),
      fc.constantFrom<VisitParty>(...PARTIES_TO_VISIT).map((by) => confirm(by)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state = AGREED;
        let agreed = new Set<string>();
        for (const command of steps) {
          const event = decide(state, command);
          if (event instanceof DomainError) continue;
          const { by } = command.data as { by: string };
          if (command.type === 'proposeVisit') agreed = new Set(by === 'office' ? [] : [by]);
          else agreed.add(by);
          state = evolve(state, event);
          expect(state.stage === 'BOOKED').toBe(agreed.size === 2);
        }
      }),
    );
  });
});

describe('F37 Travel and Subsistence is estimated and agreed before the visit is booked', () => {
  it('without an estimate, or without agreement to it, the last confirmation is refused', () => {
    expect(refusal(after(BOOKING, propose('organisation')), confirm('assessor')).code).toBe('VISIT.NO_ESTIMATE');
    expect(refusal(after(ESTIMATED, propose('organisation')), confirm('assessor')).code).toBe(
      'VISIT.ESTIMATE_NOT_AGREED',
    );
    expect(after(AGREED, propose('organisation'), confirm('assessor')).stage).toBe('BOOKED');
  });

  it('the organisation may agree to both in one breath', () => {
    const booked = after(ESTIMATED, propose('assessor'), confirm('organisation', 'estimate'));
    expect(booked).toMatchObject({ stage: 'BOOKED', estimate: { net: 22_200, agreedOn: TODAY } });
  });

  it('an estimate that was replaced meanwhile is not agreed to', () => {
    const replaced = after(
      ESTIMATED,
      ask('estimateTravel', { data: { estimate: 'dearer', net: pence(90_000), today: TODAY } }),
    );
    expect(refusal(replaced, ask('agreeEstimate')).code).toBe('VISIT.ESTIMATE_REPLACED');
    expect(refusal(after(replaced, propose('assessor')), confirm('organisation', 'estimate')).code).toBe(
      'VISIT.ESTIMATE_REPLACED',
    );
    expect(after(AGREED, ask('estimateTravel')).estimate?.agreedOn).toBeNull();
  });

  it('is agreed once, and stays when the visit is postponed', () => {
    expect(refusal(AGREED, ask('agreeEstimate')).code).toBe('VISIT.ESTIMATE_AGREED_ALREADY');
    expect(after(AGREED, 'bookVisit', 'postponeVisit').estimate?.agreedOn).toBe(DATA.agreeEstimate.today);
  });

  it('the office may book without it', () => {
    expect(after(BOOKING, 'bookVisit').stage).toBe('BOOKED');
  });
});
