// Who may do what with invoices, payments, claims and the books; a part of the table in permissions.ts.
import { ASSESSING, STAFF, type Grant } from './grants.js';

export type MoneyOperation =
  | 'readInvoices'
  | 'readBilling'
  | 'keepBilling'
  | 'decideVat'
  | 'previewInvoice'
  | 'prepareInvoice'
  | 'issueInvoice'
  | 'issueCreditNote'
  | 'recordPayment'
  | 'readReceivables'
  | 'allocatePayment'
  | 'refundPayment'
  | 'decideRefund'
  | 'readBooks'
  | 'lockPeriod'
  | 'unlockPeriod'
  | 'keepVatRates'
  | 'exportBooks'
  | 'holdCollection'
  | 'proposeClaim'
  | 'releaseClaim'
  | 'readBank'
  | 'keepBank'
  | 'importBank'
  | 'matchBank'
  | 'proposeWriteOff'
  | 'decideWriteOff'
  | 'claimTravel'
  | 'readClaims'
  | 'decideClaim'
  | 'readBillingProfile'
  | 'keepBillingProfile'
  | 'enterPurchaseOrder';

export const MONEY: Readonly<Record<MoneyOperation, readonly Grant[]>> = {
  readInvoices: [...STAFF, 'finance', 'organisation of the case'],
  readBilling: [...STAFF, 'finance'],
  keepBilling: ['finance', 'manager'],
  decideVat: ['finance'],
  previewInvoice: ['finance', 'manager'],
  prepareInvoice: ['finance'],
  issueInvoice: ['finance'],
  issueCreditNote: ['finance', 'manager'],
  recordPayment: ['finance'],
  readReceivables: [...STAFF, 'finance'],
  allocatePayment: ['finance'],
  refundPayment: ['finance'],
  decideRefund: ['finance', 'manager'],
  readBooks: ['finance', 'manager'],
  lockPeriod: ['finance'],
  unlockPeriod: ['finance', 'manager'],
  keepVatRates: ['finance'],
  exportBooks: ['finance', 'manager'],
  holdCollection: [...STAFF, 'finance'],
  proposeClaim: ['finance'],
  releaseClaim: ['finance', 'manager'],
  readBank: ['finance', 'manager'],
  keepBank: ['finance'],
  importBank: ['finance'],
  matchBank: ['finance'],
  proposeWriteOff: ['finance'],
  decideWriteOff: ['finance', 'manager'],
  claimTravel: ASSESSING,
  readClaims: [...STAFF, 'finance', 'assessor', 'supervisor'],
  decideClaim: ['finance', 'manager'],
  readBillingProfile: [...STAFF, 'finance', 'organisation of the case'],
  keepBillingProfile: [...STAFF, 'finance', 'organisation of the case'],
  enterPurchaseOrder: [...STAFF, 'finance', 'organisation of the case'],
};
