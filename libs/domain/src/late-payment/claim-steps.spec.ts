import { refuseProposal, refuseRelease, refuseWithdrawal } from './claim-steps.js';

const none = { disputed: false, claim: null };
const proposed = (by: string, disputed = false) => ({
  disputed,
  claim: { status: 'proposed' as const, proposedBy: by },
});
const released = { disputed: false, claim: { status: 'released' as const, proposedBy: 'system' } };

describe('a statutory claim', () => {
  it('F91 is proposed once at a time', () => {
    expect(refuseProposal(none)).toBeUndefined();
    expect(refuseProposal(proposed('a'))?.code).toBe('CLAIM.STANDS');
    expect(refuseProposal(released)?.code).toBe('CLAIM.STANDS');
  });

  it.each([
    ['what the system proposed', proposed('system'), undefined],
    ['what another proposed', proposed('somebody'), undefined],
    ['what they proposed themselves', proposed('me'), 'CLAIM.SECOND_PERSON'],
    ['of a disputed invoice', proposed('system', true), 'CLAIM.DISPUTED'],
    ['that nobody proposed', none, 'CLAIM.NOT_PROPOSED'],
    ['that is out', released, 'CLAIM.NOT_PROPOSED'],
  ])('F91 somebody releases one %s: %o → %s', (_case, standing, code) => {
    expect(refuseRelease(standing, 'me')?.code).toBe(code);
  });

  it('F91 is withdrawn whether it is out or not', () => {
    expect(refuseWithdrawal(proposed('me'))).toBeUndefined();
    expect(refuseWithdrawal(released)).toBeUndefined();
    expect(refuseWithdrawal(none)?.code).toBe('CLAIM.NONE');
  });
});
