// What the claimant is told of the decision.
import { pence } from '#domain/money/pence';
import { pounds } from '#platform/mailer/format';
import type { LogicalMail, NewMail } from '../mail/outbox.service.js';
import type { StoredClaim } from './claim-rows.js';
import type { Remark } from './travel-claim.entity.js';

const about = (claim: StoredClaim, publicUrl: string) => ({
  recipientName: claim.claimant.name,
  caseNo: claim.case.number,
  organisation: claim.case.organisation,
  programme: claim.case.programme,
  caseUrl: `${publicUrl}/cases/${claim.case.number}/${claim.case.cycle}`,
  claimUrl: `${publicUrl}/claims/${claim.id}`,
});

/** One for each decision: a claim may be returned more than once. */
const logical = (claim: StoredClaim, occurrence: string): LogicalMail & { caseId: string } => ({
  ...{ subjectKind: 'claim', subjectId: claim.id, cycle: claim.case.cycle, occurrence },
  ...{ recipient: claim.claimant.email, recipientRole: 'assessor', caseId: claim.case.id },
});

export const returnLetter = (claim: StoredClaim, remarks: readonly Remark[], publicUrl: string): NewMail => ({
  ...logical(claim, `returned ${claim.version}`),
  purpose: 'claim-returned',
  variables: {
    ...about(claim, publicUrl),
    remarks: remarks.map(({ line, reason }) => ({
      line: `${line}: ${claim.lines[line - 1]?.description ?? ''}`,
      reason,
    })),
  },
});

export const approvalLetter = (claim: StoredClaim, paid: number, publicUrl: string): NewMail => ({
  ...logical(claim, 'approved'),
  purpose: 'claim-approved',
  variables: { ...about(claim, publicUrl), amount: pounds(pence(paid)) },
});
