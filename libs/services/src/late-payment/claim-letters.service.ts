import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { LateClaim } from '#domain/late-payment/late-payment';
import { bankOf, bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { longDay, pounds } from '#platform/mailer/format';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { PapersService } from '../papers/papers.service.js';
import type { ClaimState } from './claim-state.js';

interface Released {
  readonly id: string;
  readonly number: string;
  readonly reckoned: LateClaim;
  readonly now: Instant;
}

interface Withdrawn {
  readonly id: string;
  readonly number: string;
  readonly reason: string;
  readonly now: Instant;
}

/** The claim as a letter, kept with the invoice, and the mails about it. */
@Injectable()
export class ClaimLettersService {
  constructor(
    private readonly outbox: OutboxService,
    private readonly papers: PapersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the caller's transaction. The paper's id is the claim's. */
  async send(tx: EntityManager, state: ClaimState, { id, number, reckoned, now }: Released): Promise<void> {
    const bank = bankOf(this.config);
    const data = {
      ...{ body: bodyOf(this.config), customer: state.customer, issuedAt: now, ...(bank ? { bank } : {}) },
      ...{ number, invoiceNo: state.number, invoiceDate: state.issuedOn, dueDate: state.dueOn },
      ...reckoned,
    };
    const { caseId, invoiceId } = state;
    const title = `Claim for late payment ${number}`;
    const paper = await this.papers.draw({
      id,
      caseId,
      invoiceId,
      kind: 'claim',
      title,
      paper: { kind: 'claim', data },
    });
    await this.papers.keep(tx, paper, now);
    const sums = {
      total: pounds(reckoned.total),
      interest: pounds(reckoned.interest),
      fixedSum: pounds(reckoned.fixedSum),
    };
    await this.put(tx, state, now, (to) => ({
      ...about(state, id, to.email),
      documents: [id],
      purpose: 'late-payment-claim',
      variables: { ...this.common(state, to.name), claimNo: number, ...sums, until: longDay(reckoned.until) },
    }));
  }

  async sendWithdrawal(tx: EntityManager, state: ClaimState, { id, number, reason, now }: Withdrawn): Promise<void> {
    await this.put(tx, state, now, (to) => ({
      ...about(state, id, to.email),
      purpose: 'late-payment-claim-withdrawn',
      variables: { ...this.common(state, to.name), claimNo: number, reason },
    }));
  }

  /** Nobody is written to where the organisation has nobody on record: the claim stands all the same. */
  private async put(
    tx: EntityManager,
    { contact }: ClaimState,
    now: Instant,
    mail: (to: NonNullable<ClaimState['contact']>) => NewMail,
  ): Promise<void> {
    if (contact) await this.outbox.put(tx, [mail(contact)], now);
  }

  private common(state: ClaimState, recipientName: string) {
    const { PUBLIC_URL } = this.config;
    return {
      ...{ recipientName, caseNo: state.caseNo, organisation: state.organisation, programme: state.programme },
      caseUrl: `${PUBLIC_URL}/cases/${state.caseNo}/${state.cycle}`,
      invoiceUrl: `${PUBLIC_URL}/invoices/${state.invoiceId}`,
      ...{ invoiceNo: state.number, dueOn: longDay(state.dueOn) },
    };
  }
}

const about = ({ invoiceId, caseId, cycle }: ClaimState, occurrence: string, recipient: string) => ({
  ...{ subjectKind: 'invoice' as const, subjectId: invoiceId, cycle, occurrence, recipient },
  ...{ recipientRole: 'organisation', caseId, invoiceId },
});
