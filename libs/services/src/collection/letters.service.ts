import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addMonths, daysBetween, londonDay, type Instant } from '#domain/calendar/dates';
import { idOf } from '#platform/database/ids';
import { bankOf, bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import type { Paper } from '#platform/pdf/papers';
import { ClaimProposalsService } from '../late-payment/claim-proposals.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { PapersService } from '../papers/papers.service.js';
import { StatementPapersService } from '../receivables/statement-papers.service.js';
import { dunningLetter, reviewLetter } from './collection-letters.js';
import type { CollectionState, OpenDispute, Step } from './collection-state.js';

/** How far back a statement goes that comes with a reminder. */
const STATEMENT_MONTHS = 12;

type Contact = NonNullable<CollectionState['contact']>;
type Kept = Extract<Paper, { kind: 'reminder' | 'statement' }>;

/** The mails of a collection with their papers: reminder and statement as letters, kept with the invoice. */
@Injectable()
export class LettersService {
  constructor(
    private readonly outbox: OutboxService,
    private readonly papers: PapersService,
    private readonly statements: StatementPapersService,
    private readonly claims: ClaimProposalsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the caller's transaction. A repeat is the same mail with the same papers. */
  async send(
    tx: EntityManager,
    state: CollectionState,
    to: Contact,
    { rung, step, now }: { readonly rung: string; readonly step: Step; readonly now: Instant },
  ): Promise<void> {
    const late = step.letter === 'overdue' || step.letter === 'final';
    const papers = [
      ...(late ? [await this.keep(tx, state, rung, this.reminder(state, step, now), now)] : []),
      ...(step.statement ? [await this.keep(tx, state, rung, await this.statement(tx, state, now), now)] : []),
    ];
    const sending = { rung, letter: step.letter, now, publicUrl: this.config.PUBLIC_URL, papers };
    await this.outbox.put(tx, [dunningLetter(state, to, { ...sending, statement: step.statement })], now);
    if (step.claim) await this.claims.proposeIn(tx, state.invoiceId, now);
  }

  async remindOfReview(tx: EntityManager, state: CollectionState, dispute: OpenDispute, now: Instant): Promise<void> {
    await this.outbox.put(tx, [reviewLetter(state, dispute, this.config.PUBLIC_URL)], now);
  }

  private reminder(state: CollectionState, { letter, statement }: Step, now: Instant): Kept {
    const bank = bankOf(this.config);
    const order = state.purchaseOrder;
    const data = {
      ...{ body: bodyOf(this.config), issuedAt: now, ...(bank ? { bank } : {}) },
      customer: { ...state.customer, ...(order ? { purchaseOrder: order } : {}) },
      ...{ final: letter === 'final', withStatement: statement, programme: state.programme },
      ...{ invoiceNo: state.number, invoiceDate: state.issuedOn, dueDate: state.dueOn },
      ...{
        daysLate: Math.max(0, daysBetween(state.dueOn, londonDay(now))),
        gross: state.grossPence,
        open: state.openPence,
      },
    };
    return { kind: 'reminder', data };
  }

  private async statement(tx: EntityManager, { organisationId }: CollectionState, now: Instant): Promise<Kept> {
    const to = londonDay(now);
    const period = { from: addMonths(to, -STATEMENT_MONTHS), to };
    return { kind: 'statement', data: await this.statements.paper(tx, organisationId, period, now) };
  }

  private async keep(
    tx: EntityManager,
    { invoiceId, caseId, number }: CollectionState,
    rung: string,
    paper: Kept,
    now: Instant,
  ): Promise<string> {
    const id = idOf('document', invoiceId, paper.kind, rung);
    const title = paper.kind === 'statement' ? 'Statement of account' : `Reminder of ${number}`;
    await this.papers.keep(
      tx,
      await this.papers.draw({ id, caseId, invoiceId, kind: paper.kind, title: `${title}, ${londonDay(now)}`, paper }),
      now,
    );
    return id;
  }
}
