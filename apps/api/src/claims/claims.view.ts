import type { z } from 'zod';
import { decimalPounds, pence } from '#domain/money/pence';
import type { ClaimReadingsService } from '#services/claims/claim-readings.service';
import { money } from '../http/parts.schema.js';
import type { ClaimList, ClaimView, TravelView } from './claims.schema.js';

type Listed = Awaited<ReturnType<ClaimReadingsService['list']>>;
type Claim = Awaited<ReturnType<ClaimReadingsService['one']>>;
type Travel = Awaited<ReturnType<ClaimReadingsService['ofCase']>>;

const varianceView = (difference: number | null) =>
  difference === null ? null : { amount: decimalPounds(pence(Math.abs(difference))), over: difference > 0 };

export const claimListView = ({ items, nextCursor }: Listed): z.input<typeof ClaimList> => ({
  items: items.map(({ paid, ...row }) => ({ ...row, paid: money(paid) })),
  nextCursor,
});

const caseView = ({ number, cycle, organisation, programme, estimate, approvedBeside }: Claim['case']) => ({
  ...{ number, cycle, organisation, programme },
  estimate: estimate && { net: money(estimate.net), agreedOn: estimate.agreedOn },
  approvedBeside: money(approvedBeside),
});

const linesView = ({ lines, nets, remarks }: Claim): z.input<typeof ClaimView>['lines'] =>
  lines.map((line, index) => ({
    ...line,
    gross: line.gross === null ? null : money(line.gross),
    vat: money(line.vat),
    net: money(nets[index] ?? 0),
    remark: remarks.find((each) => each.line === index + 1)?.reason ?? null,
  }));

export function claimView(claim: Claim): z.input<typeof ClaimView> {
  const { id, status, version, totals, charge, chargeWords, waitsForInvoice, invoice } = claim;
  return {
    ...{ id, status, version, charge, chargeWords, waitsForInvoice, invoice },
    claimant: claim.claimant.name,
    case: caseView(claim.case),
    lines: linesView(claim),
    totals: { paid: money(totals.paid), recoverable: money(totals.recoverable), net: money(totals.net) },
    variance: varianceView(claim.variance),
    receipts: [...claim.receipts],
    steps: claim.steps.map((step) => ({ ...step, remarks: [...step.remarks] })),
    possibilities: [...claim.possibilities],
  };
}

export const travelView = ({ estimate, agreedOn, approved, claims, mayClaim }: Travel): z.input<typeof TravelView> => ({
  ...{ agreedOn, mayClaim },
  estimate: estimate === null ? null : money(estimate),
  approved: money(approved),
  variance: varianceView(estimate === null || approved === 0 ? null : approved - estimate),
  claims: claims.map(({ id, status, claimant }) => ({ id, status, claimant })),
});
