import { day } from '#domain/calendar/dates';
import { CONTACT_ROLE_NAMES, faultsOfContact, faultsOfEnd } from '#domain/organisations/contacts';

const TODAY = day('2005-03-09');

describe('contacts of an organisation', () => {
  it('F3 has the roles of sponsor, programme manager, billing and portal admin, and a second contact', () => {
    expect([...CONTACT_ROLE_NAMES].sort()).toEqual([
      ...['billing', 'portal admin', 'programme manager', 'second contact', 'sponsor'],
    ]);
  });

  it.each([
    ['2005-03-09', 0],
    ['2005-03-10', 1],
  ])('F3 is entered from %s: %i faults', (from, count) => {
    expect(faultsOfContact(day(from), TODAY)).toHaveLength(count);
  });

  it.each([
    ['2005-01-31', 1],
    ['2005-02-01', 0],
    ['2005-03-09', 0],
    ['2005-03-10', 1],
  ])('F3 began on 1 February and ends on %s: %i faults', (on, count) => {
    expect(faultsOfEnd(day(on), day('2005-02-01'), TODAY)).toHaveLength(count);
  });
});
