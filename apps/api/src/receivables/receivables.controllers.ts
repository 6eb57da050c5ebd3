import { CollectionController } from '../collection/collection.controller.js';
import { DebtorsController } from './debtors.controller.js';
import { InvoicePaymentsController } from './invoice-payments.controller.js';
import { RefundProposalsController } from './refund-proposals.controller.js';
import { LatePaymentController } from '../late-payment/late-payment.controller.js';
import { PausesController } from '../collection/pauses.controller.js';
import { ReceivablesController } from './receivables.controller.js';
import { ReferenceRatesController } from '../late-payment/reference-rates.controller.js';
import { StatementPapersController } from './statement-papers.controller.js';

/** Customers' accounts and what is done to get what they owe. */
export const RECEIVABLES_CONTROLLERS = [
  ReceivablesController,
  DebtorsController,
  RefundProposalsController,
  InvoicePaymentsController,
  CollectionController,
  PausesController,
  StatementPapersController,
  LatePaymentController,
  ReferenceRatesController,
];
