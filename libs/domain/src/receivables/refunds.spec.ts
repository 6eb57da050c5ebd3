import { pence } from '../money/pence.js';
import { needsSecondPerson, refusalOfApproval, refusalOfDecision, type ProposedRefund } from './refunds.js';

const PROPOSED: ProposedRefund = { status: 'proposed', pence: pence(60_000), proposedBy: 'fiona' };

describe('four eyes on refunds', () => {
  it.each([
    [49_999, false],
    [50_000, false],
    [50_001, true],
  ])('F115 of %i pence against a limit of 50000 a second person is needed: %s', (amount, needed) => {
    expect(needsSecondPerson(pence(amount), pence(50_000))).toBe(needed);
  });

  it.each([
    ['by somebody else, out of money that is there', PROPOSED, 'martin', 60_000, undefined],
    ['by who proposed it', PROPOSED, 'fiona', 60_000, 'RECEIVABLES.SECOND_PERSON'],
    ['out of money that is gone by now', PROPOSED, 'martin', 59_999, 'RECEIVABLES.NOT_ON_ACCOUNT'],
    ['a second time', { ...PROPOSED, status: 'approved' }, 'martin', 60_000, 'RECEIVABLES.REFUND_DECIDED'],
    ['once it is refused', { ...PROPOSED, status: 'refused' }, 'martin', 60_000, 'RECEIVABLES.REFUND_DECIDED'],
  ] as const)('F115 approves %s, or says why not', (_what, proposal, by, onAccount, code) => {
    expect(refusalOfApproval(proposal, by, pence(onAccount))?.code).toBe(code);
  });

  it('F115 lets who proposed it give it up, once', () => {
    expect(refusalOfDecision(PROPOSED)).toBeUndefined();
    expect(refusalOfDecision({ ...PROPOSED, status: 'refused' })?.message).toBe('This refund is refused already.');
  });
});
