import { day, instant, type LocalDay } from '#domain/calendar/dates';
import { CERTIFICATE, type CertificateCommand, type CertificateState } from '#domain/certificates/certificate';
import type { CertificateData, CertificateStep } from '#domain/certificates/certificate-steps';
import { expiryOf, movedReminders, stepsInTime } from '#domain/certificates/renewal';
import { DomainError } from '#domain/errors';
import { decideIn, evolveIn, faultsOf } from '#domain/proceedings/proceeding';

const today = day('2005-04-01');
const DATA: CertificateData = {
  open: { caseRef: 'A-2005-0001/1', expiresOn: day('2008-03-31'), today },
  suspend: { reason: 'misuse of the mark', today },
  reinstate: { reason: 'mended', today },
  proposeRevocation: { revocation: 'r', reason: 'false data', today },
  rejectRevocation: { reason: 'not shown', today },
  revoke: { reason: 'shown', today },
  supersede: { by: 'C-2005-0001-2', today },
  remindOfRenewal: { today },
  expire: { today: day('2008-04-01') },
};
const ask = <T extends CertificateStep>(type: T, id = 'one', data: Partial<CertificateData[T]> = {}) =>
  ({
    type,
    id: `c-${type}`,
    actor: { id, roles: [] },
    data: { ...DATA[type], ...data },
  }) as unknown as CertificateCommand;
const after = (...commands: readonly CertificateCommand[]): CertificateState =>
  commands.reduce((state, each) => {
    const event = decideIn(CERTIFICATE, state, each);
    if (event instanceof DomainError) throw event;
    return evolveIn(CERTIFICATE, state, event);
  }, CERTIFICATE.beginning);
const why = (state: CertificateState, each: CertificateCommand): string | undefined => {
  const event = decideIn(CERTIFICATE, state, each);
  return event instanceof DomainError ? event.code : undefined;
};

describe('the later life of a certificate', () => {
  it('F61 goes by a sound table', () => {
    expect(faultsOf(CERTIFICATE)).toEqual([]);
  });

  it('F61 is suspended and reinstated as often as need be', () => {
    expect(after(ask('open'), ask('suspend'), ask('reinstate'), ask('suspend')).stage).toBe('SUSPENDED');
  });

  it('F115 is revoked by two people, for good', () => {
    const proposed = after(ask('open'), ask('suspend'), ask('proposeRevocation'));
    expect(why(proposed, ask('revoke', 'one'))).toBe('CERTIFICATES.TWO_PEOPLE');
    expect(why(proposed, ask('proposeRevocation', 'two'))).toBe('CERTIFICATES.PROPOSED_ALREADY');
    const revoked = evolveIn(CERTIFICATE, proposed, { ...ask('revoke', 'two'), seq: 4, commandId: 'c' });
    expect(revoked.stage).toBe('REVOKED');
    expect(why(revoked, ask('reinstate'))).toBe('CERTIFICATES.WRONG_STAGE');
    expect(why(after(ask('open')), ask('revoke', 'two'))).toBe('CERTIFICATES.NOT_PROPOSED');
    expect(after(ask('open'), ask('proposeRevocation'), ask('rejectRevocation', 'two'))).toMatchObject({
      ...{ stage: 'VALID', proposal: null },
    });
  });

  it('F107 expires after its last day and not on it', () => {
    const valid = after(ask('open'));
    expect(why(valid, ask('expire', 'system', { today: day('2008-03-31') }))).toBe('CERTIFICATES.NOT_YET');
    expect(after(ask('open'), ask('expire', 'system')).stage).toBe('EXPIRED');
    expect(why(after(ask('open', 'one', { expiresOn: null })), ask('expire'))).toBe('CERTIFICATES.NOT_YET');
  });

  it('F107 has its end and its reminders reckoned from the day of issue, six and three months before', () => {
    const calendar = { version: 1, holidays: new Map<LocalDay, string>() };
    expect(expiryOf(today, undefined)).toBeNull();
    expect(expiryOf(today, 3)).toBe('2008-03-31');
    const steps = stepsInTime(day('2008-03-31'), calendar, instant('2005-04-01T10:00:00Z'));
    expect(steps.map(({ type, at }) => `${type} ${at.slice(0, 16)}`)).toEqual([
      'remindOfRenewal 2007-10-01T08:00',
      'remindOfRenewal 2007-12-31T09:00',
      'expire 2008-03-31T23:00',
    ]);
    expect(stepsInTime(null, calendar, instant('2005-04-01T10:00:00Z'))).toEqual([]);
  });

  it('F64 F107 has a reminder moved when its day becomes a bank holiday, and no other', () => {
    const before = { version: 1, holidays: new Map<LocalDay, string>() };
    const after = { version: 2, holidays: new Map([[day('2007-10-01'), 'Extra day']]) };
    const waiting = [
      { id: 'a', dueAt: instant('2007-10-01T08:00:00.000Z') },
      { id: 'b', dueAt: instant('2007-12-31T09:00:00.000Z') },
    ];
    expect(movedReminders(day('2008-03-31'), waiting, before, after)).toEqual([
      {
        ...{ id: 'a', name: '6 months before' },
        ...{ before: '2007-10-01T08:00:00.000Z', after: '2007-10-02T08:00:00.000Z' },
      },
    ]);
    expect(movedReminders(day('2008-03-31'), [], before, after)).toEqual([]);
  });
});
