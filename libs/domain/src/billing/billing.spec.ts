import { pence } from '../money/pence.js';
import { heldByDebt } from './debt.js';
import { draftAfter, reasonOf, type Charged } from './draft-rules.js';
import { HOUSE_POLICY, policyOf, type DraftMoment, type PolicyLevel } from './policy.js';

const silent: PolicyLevel = {
  draftAt: null,
  debtHoldsBooking: null,
  debtHoldsReport: null,
  debtHoldsCertificate: null,
};
const nothing: Charged = { fee: false, uncharged: 0 };

describe('F79 a draft arises by policy', () => {
  it.each<[DraftMoment | 'by hand', DraftMoment, Charged, string | undefined]>([
    ['booking', 'booking', nothing, 'fee'],
    ['booking', 'visit', nothing, undefined],
    ['booking', 'report', nothing, undefined],
    ['booking', 'booking', { fee: true, uncharged: 0 }, undefined],
    ['visit', 'visit', { fee: false, uncharged: 1 }, 'fee and expenses'],
    ['visit', 'booking', { fee: true, uncharged: 1 }, 'expenses'],
    ['visit', 'visit', { fee: true, uncharged: 1 }, 'expenses'],
    ['visit', 'report', { fee: false, uncharged: 1 }, undefined],
    ['visit', 'report', { fee: true, uncharged: 1 }, 'expenses'],
    ['report', 'report', { fee: false, uncharged: 2 }, 'fee and expenses'],
    ['report', 'report', nothing, 'fee'],
    ['report', 'visit', { fee: false, uncharged: 0 }, undefined],
    ['report', 'booking', { fee: true, uncharged: 0 }, undefined],
    ['by hand', 'visit', nothing, 'fee'],
    ['by hand', 'visit', { fee: true, uncharged: 0 }, undefined],
  ])('%s under “at %s”: %j → %s', (moment, draftAt, charged, reason) => {
    const draft = draftAfter(moment, draftAt, charged);
    expect(draft && reasonOf(draft)).toBe(reason);
  });
});

describe('F94 a policy', () => {
  it('is that of the nearest level that says something', () => {
    expect(policyOf([silent, silent])).toEqual(HOUSE_POLICY);
    const organisation = { ...silent, draftAt: 'report', debtHoldsReport: true } as const;
    expect(policyOf([{ ...silent, debtHoldsReport: false }, organisation])).toEqual({
      draftAt: 'report',
      debtHolds: { booking: false, report: false, certificate: false },
    });
    expect(policyOf([silent, organisation]).debtHolds.report).toBe(true);
  });

  it('lets debt hold nothing by default, and only what it names otherwise', () => {
    const debt = [{ number: 'INV-000007', open: pence(613_585) }];
    expect(heldByDebt('report', HOUSE_POLICY, debt)).toBeUndefined();
    const strict = policyOf([{ ...silent, debtHoldsCertificate: true }]);
    expect(heldByDebt('certificate', strict, debt)?.message).toContain('INV-000007, £6135.85 open');
    expect(heldByDebt('certificate', strict, [])).toBeUndefined();
    expect(heldByDebt('report', strict, debt)).toBeUndefined();
  });
});
