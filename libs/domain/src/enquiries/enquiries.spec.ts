import { day } from '#domain/calendar/dates';
import { refuseEnquiry, refuseFollowUp, type FollowUp, type NewEnquiry } from '#domain/enquiries/enquiries';

const TODAY = day('2005-03-10');
const enquiry: NewEnquiry = {
  ...{ receivedOn: TODAY, source: 'e-mail', kind: 'list of assessors', name: 'Ada Byrne', email: 'ada@byrne.example' },
  ...{ telephone: null, organisation: null, text: 'Please send the list.', nextContact: day('2005-03-17') },
};
const pointers = (change: Partial<NewEnquiry>): readonly string[] =>
  (refuseEnquiry({ ...enquiry, ...change }, TODAY)?.faults ?? []).map(({ pointer }) => pointer);
const followUp = (change: Partial<FollowUp>): readonly string[] =>
  (refuseFollowUp({ outcome: 'answered', nextContact: null, note: '', ...change }, TODAY)?.faults ?? []).map(
    ({ message }) => message,
  );

describe('an enquiry', () => {
  it('F1 is noted with whom to answer, not from the future, and not to be followed up in the past', () => {
    expect(pointers({})).toEqual([]);
    expect(pointers({ email: null, telephone: '020 7946 0001' })).toEqual([]);
    expect(pointers({ email: null, receivedOn: day('2005-03-11'), nextContact: day('2005-03-09') })).toEqual([
      '/receivedOn',
      '/email',
      '/nextContact',
    ]);
  });

  it('F1 says when we get in touch next while it is open, and not once it is settled', () => {
    expect(followUp({})).toEqual([]);
    expect(followUp({ outcome: 'open', nextContact: TODAY })).toEqual([]);
    expect(followUp({ outcome: 'open' })).toEqual(['An open enquiry says when we get in touch next.']);
    expect(followUp({ outcome: 'open', nextContact: day('2005-03-09') })).toEqual([
      'lies behind; today is 2005-03-10.',
    ]);
    expect(followUp({ nextContact: TODAY })).toEqual(['A settled enquiry needs no next contact; leave it empty.']);
  });
});
