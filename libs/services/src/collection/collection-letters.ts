// The letters of the collection ladder, and the word to the owner of a dispute.
import { daysBetween, londonDay, type Instant } from '#domain/calendar/dates';
import type { Letter } from '#domain/collection/collection';
import { idOf } from '#platform/database/ids';
import { days, daysAway, longDay, pounds } from '#platform/mailer/format';
import type { NewMail } from '../mail/outbox.service.js';
import type { CollectionState, OpenDispute } from './collection-state.js';

export interface LetterToSend {
  readonly rung: string;
  readonly letter: Letter;
  readonly now: Instant;
  readonly publicUrl: string;
  /** Papers that go with it, beside the invoice. */
  readonly papers: readonly string[];
  /** One of them is a statement of the account. */
  readonly statement: boolean;
}

type Contact = NonNullable<CollectionState['contact']>;

const about = (state: CollectionState, to: { readonly name: string }, publicUrl: string) => ({
  recipientName: to.name,
  caseNo: state.caseNo,
  organisation: state.organisation,
  programme: state.programme,
  caseUrl: `${publicUrl}/cases/${state.caseNo}/${state.cycle}`,
  invoiceUrl: `${publicUrl}/invoices/${state.invoiceId}`,
  invoiceNo: state.number,
});

const logical = ({ invoiceId, caseId, cycle }: CollectionState, occurrence: string, recipient: string) => ({
  subjectKind: 'invoice' as const,
  subjectId: invoiceId,
  cycle,
  occurrence,
  recipient,
  caseId,
  invoiceId,
});

export function dunningLetter(state: CollectionState, to: Contact, sending: LetterToSend): NewMail {
  const { rung, letter, now, publicUrl, papers, statement } = sending;
  const today = londonDay(now);
  const variables = {
    ...about(state, to, publicUrl),
    issuedOn: longDay(state.issuedOn),
    dueOn: longDay(state.dueOn),
    gross: pounds(state.grossPence),
    open: pounds(state.openPence),
    purchaseOrder: state.purchaseOrder,
  };
  const mail = {
    ...logical(state, rung, to.email),
    recipientRole: 'organisation',
    documents: [idOf('document', state.invoiceId), ...papers],
  };
  const late = days(Math.max(0, daysBetween(state.dueOn, today)));
  switch (letter) {
    case 'coming due':
    case 'due': {
      const ahead = daysBetween(today, state.dueOn);
      // On the next working day after a due date at the weekend, it is due no more in the future.
      const when = ahead < 0 ? `since ${daysAway(ahead)}` : daysAway(ahead);
      return { ...mail, purpose: 'payment-reminder', variables: { ...variables, when } };
    }
    case 'overdue':
      return { ...mail, purpose: 'payment-overdue', variables: { ...variables, late } };
    case 'final': {
      const words = statement ? 'A statement of your account is attached.' : null;
      return { ...mail, purpose: 'payment-final', variables: { ...variables, late, statement: words } };
    }
  }
}

export const reviewLetter = (state: CollectionState, dispute: OpenDispute, publicUrl: string): NewMail => ({
  ...logical(state, `${dispute.id} ${dispute.reviewOn}`, dispute.owner.email),
  recipientRole: 'finance',
  purpose: 'dispute-review',
  variables: {
    ...about(state, dispute.owner, publicUrl),
    open: pounds(state.openPence),
    reason: dispute.reason,
    disputedSince: longDay(londonDay(dispute.openedAt)),
  },
  ask: {
    ...{ what: 'Look at the dispute again', about: state.number, title: `${state.programme}, ${state.organisation}` },
    ...{ url: `${publicUrl}/invoices/${state.invoiceId}`, due: dispute.reviewOn, promised: dispute.reviewOn },
    ...{ until: null, level: 0, reason: 'dispute', of: dispute.id },
  },
});
