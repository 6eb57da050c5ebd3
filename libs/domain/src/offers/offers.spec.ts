import { day } from '#domain/calendar/dates';
import { dueOf, offerDays, refuseAnswer, standingOf, type OfferFacts } from '#domain/offers/offers';

const DAYS = offerDays(day('2005-03-01'), { offerDays: 7, offerReminderDays: 4 });
const offer: OfferFacts = { namedOn: day('2005-03-01'), answer: null, takenUp: false };

describe('the offer to an assessor', () => {
  it('F30 is answered within seven days and reminded of after four', () => {
    expect(DAYS).toEqual({ answerBy: '2005-03-08', remindOn: '2005-03-05' });
  });

  it.each([
    ['2005-03-04', 'open', undefined],
    ['2005-03-05', 'open', 'remind'],
    ['2005-03-08', 'open', 'remind'],
    ['2005-03-09', 'overdue', 'tell office'],
  ])('F30 stands on %s as %s: %s', (today, standing, due) => {
    expect(standingOf(offer, DAYS, day(today))).toBe(standing);
    expect(dueOf(standingOf(offer, DAYS, day(today)), DAYS, day(today))).toBe(due);
  });

  it('F30 is over with its answer, and with whatever the assessor does on the case', () => {
    const late = day('2005-04-01');
    expect(standingOf({ ...offer, answer: 'declined' }, DAYS, late)).toBe('declined');
    expect(standingOf({ ...offer, takenUp: true }, DAYS, late)).toBe('taken up');
    expect(dueOf('accepted', DAYS, late)).toBeUndefined();
    expect(dueOf('taken up', DAYS, late)).toBeUndefined();
  });

  it('F30 takes a late answer, and none twice', () => {
    expect(refuseAnswer('open')).toBeUndefined();
    expect(refuseAnswer('overdue')).toBeUndefined();
    expect(refuseAnswer('accepted')?.code).toBe('OFFER.ANSWERED');
    expect(refuseAnswer('taken up')?.code).toBe('OFFER.TAKEN_UP');
    expect(refuseAnswer(undefined)?.code).toBe('OFFER.NONE');
  });
});
