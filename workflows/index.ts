// The bundle's entry: every workflow type, and the only barrel of the project.
export { appeal } from './appeals/appeal.workflow.js';
export { assessorApplication } from './assessors/application.workflow.js';
export { registerWatch } from './assessors/register-watch.workflow.js';
export { accreditation } from './cases/case.workflow.js';
export { certificate } from './certificates/certificate.workflow.js';
export { complaint } from './complaints/complaint.workflow.js';
export { eInvoice } from './e-invoices/e-invoice.workflow.js';
export { invoiceCollection } from './invoices/invoice.workflow.js';
export { postOffice } from './mail/post-office.workflow.js';
export { reconciliation } from './reconciliation/reconciliation.workflow.js';
