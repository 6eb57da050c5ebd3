import { day } from '../calendar/dates.js';
import { refuseMisuse, refuseOutcome, type NewMisuse } from './misuse.js';

const REPORT: NewMisuse = {
  ...{ reportedOn: day('2005-05-02'), reportedBy: 'A reader', usedBy: 'Acme Coaching', certificateNo: null },
  ...{ where: 'www.acme.example', seen: 'The mark on a page about another programme.' },
};

describe('F61 a report of misuse of the mark', () => {
  it('is of today or before', () => {
    expect(refuseMisuse(REPORT, day('2005-05-02'))).toBeUndefined();
    expect(refuseMisuse(REPORT, day('2005-05-01'))?.faults).toMatchObject([{ pointer: '/reportedOn' }]);
  });

  it.each([
    ['stopped', null, true],
    ['open', 'VALID', true],
    ['certificate suspended', 'SUSPENDED', true],
    ['certificate revoked', 'REVOKED', true],
    ['certificate suspended', 'VALID', false],
    ['certificate revoked', 'SUSPENDED', false],
    ['certificate revoked', null, false],
  ] as const)('ends as the register says: %s, certificate %s: %s', (outcome, certificate, fits) => {
    expect(refuseOutcome(outcome, certificate) === undefined).toBe(fits);
  });
});
