import type { z } from 'zod';
import type { LateClaim } from '#domain/late-payment/late-payment';
import type { ClaimsService } from '#services/late-payment/claims.service';
import { money } from '../http/parts.schema.js';
import type { ClaimsView } from './late-payment.schema.js';

type View = z.input<typeof ClaimsView>;
type Claims = Awaited<ReturnType<ClaimsService['of']>>;

/** 475 → `4.75` */
export const percent = (basisPoints: number): string => String(basisPoints / 100);

const reckoningView = (claim: LateClaim): NonNullable<View['today']> => ({
  ...{ startsOn: claim.startsOn, until: claim.until, referenceDay: claim.referenceDay },
  ...{ referenceRate: percent(claim.referenceBasisPoints), rate: percent(claim.rateBasisPoints) },
  ...{ debt: money(claim.debt), interest: money(claim.interest), fixedSum: money(claim.fixedSum) },
  total: money(claim.total),
  periods: claim.periods.map(({ balance, ...period }) => ({ ...period, balance: money(balance) })),
  explanation: [...claim.explanation],
});

export const claimsView = ({ today, why, claims, possible }: Claims): View => ({
  ...{ why, possible: [...possible] },
  today: today && reckoningView(today),
  claims: claims.map(({ reckoning, ...claim }) => ({ ...claim, reckoning: reckoning && reckoningView(reckoning) })),
});
