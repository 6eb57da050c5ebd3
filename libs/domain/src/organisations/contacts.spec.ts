import { day } from '#domain/calendar/dates';
import {
  CONTACT_ROLE_NAMES,
  faultsOfContact,
  faultsOfEnd,
  followedBy,
  standingOf,
} from '#domain/organisations/contacts';

const TODAY = day('2005-03-09');
const contact = (name: string, from: string, to: string | null = null) => ({
  ...{ name, email: `${name.toLowerCase()}@northmoor.example`, from: day(from), to: to === null ? null : day(to) },
});
const ANN = contact('Ann', '2005-02-01');

describe('contacts of an organisation', () => {
  it('F3 has the roles of sponsor, programme manager, billing and portal admin, and a second contact', () => {
    expect([...CONTACT_ROLE_NAMES].sort()).toEqual([
      ...['billing', 'portal admin', 'programme manager', 'second contact', 'sponsor'],
    ]);
  });

  it.each([
    ['2005-03-09', null, 'present'],
    ['2005-03-10', null, 'coming'],
    ['2005-02-01', '2005-03-09', 'present'],
    ['2005-02-01', '2005-03-08', 'former'],
    ['2005-04-01', '2005-03-31', 'former'],
  ])('F3 from %s to %s is %s', (from, to, standing) => {
    expect(standingOf(contact('Ann', from, to), TODAY)).toBe(standing);
  });

  it.each([
    ['ahead of its day', contact('Bea', '2005-04-01'), false, undefined],
    ['with a last day before its first', contact('Bea', '2005-04-01', '2005-03-31'), false, '/to'],
    ['twice at the same time', contact('Ann', '2005-04-01'), false, '/from'],
    ['again after an earlier time', contact('Cy', '2005-02-01'), false, undefined],
    ['as the successor from the same day', contact('Bea', '2005-02-01'), true, '/from'],
    ['as the successor from a later day', contact('Bea', '2005-02-02'), true, undefined],
    ['as their own successor', contact('Ann', '2005-04-01'), true, undefined],
  ])('F3 is entered %s', (_how, given, follows, pointer) => {
    const others = [ANN, contact('Cy', '2004-01-01', '2004-12-31'), contact('Bea', '2005-06-01', '2005-05-31')];
    expect(faultsOfContact(given, follows, others)[0]?.pointer).toBe(pointer);
  });

  it('F3 passes from whoever has the role on the day, on the day before', () => {
    const others = [ANN, contact('Cy', '2004-01-01', '2004-12-31'), contact('Bea', '2005-06-01')];
    expect(followedBy(day('2005-04-01'), others)).toEqual([ANN]);
  });

  it.each([
    ['2005-01-31', 1],
    ['2005-02-01', 0],
    ['2005-03-09', 0],
    ['2005-03-31', 0],
  ])('F3 began on 1 February and ends on %s: %i faults', (on, count) => {
    expect(faultsOfEnd(day(on), ANN, TODAY, [])).toHaveLength(count);
  });

  it.each([
    ['2005-03-31', 0],
    ['2005-03-30', 1],
    ['2005-04-01', 0],
  ])('F3 is to begin on 1 April and is ended for %s: %i faults', (on, count) => {
    expect(faultsOfEnd(day(on), contact('Bea', '2005-04-01'), TODAY, [])).toHaveLength(count);
  });
});
