import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { draftAfter, mayDraft, reasonOf, type BillingMoment, type ToDraft } from '#domain/billing/draft-rules';
import type { DraftMoment } from '#domain/billing/policy';
import type { Instant } from '#domain/calendar/dates';
import type { CaseState } from '#domain/cases/state';
import { cancellationOf } from '#domain/invoices/cancellation';
import type { ChargeLine } from '#domain/invoices/expenses';
import { pence } from '#domain/money/pence';
import { idOf } from '#platform/database/ids';
import { BillingPoliciesService } from '../billing/billing-policies.service.js';
import { discardDraft, feeDocument, insertDraft, unchargedClaims, type Claim } from './draft-rows.js';
import { insertCreditDraft } from './note-rows.js';

/** What a draft needs to know of its case; the recording's context satisfies it. */
export interface ToCharge {
  readonly id: string;
  readonly feePence: number | null;
  readonly organisation: { readonly id: string };
  readonly programme: { readonly name: string };
}

/** What happened to the case: the event's number, and the state before it. */
export interface Happened {
  readonly seq: number;
  readonly before: CaseState;
}

/** Drafts of invoices, made while an event is recorded or when finance asks: the fee once a case, each approved claim once. */
@Injectable()
export class DraftsService {
  constructor(private readonly policies: BillingPoliciesService) {}

  async prepare(
    tx: EntityManager,
    context: ToCharge,
    moment: BillingMoment,
    { seq, before }: Happened,
    now: Instant,
  ): Promise<void> {
    const id = idOf('invoice', context.id, seq);
    if (moment === 'withdrawal') return withdrawn(tx, context, before, id, now);
    const content = await this.due(tx, context, moment);
    if (content) await insertDraft(tx, { id, by: null, ...content }, now);
  }

  /** Answers false where there is nothing to charge. The case is locked by the caller. */
  async byHand(tx: EntityManager, context: ToCharge, id: string, by: string, now: Instant): Promise<boolean> {
    const content = await this.due(tx, context, 'by hand');
    if (content) await insertDraft(tx, { id, by, ...content }, now);
    return content !== undefined;
  }

  private async due(tx: EntityManager, context: ToCharge, moment: DraftMoment | 'by hand') {
    const { draftAt } = await this.policies.of(tx, { caseId: context.id, organisationId: context.organisation.id });
    if (!mayDraft(moment, draftAt)) return undefined;
    const [fee, claims] = [await feeDocument(tx, context.id), await unchargedClaims(tx, context.id)];
    const draft = draftAfter(moment, draftAt, { fee: fee !== undefined, uncharged: claims.length });
    return draft && contentOf(tx, context, draft, draft.claims ? claims : []);
  }
}

async function contentOf(tx: EntityManager, context: ToCharge, draft: ToDraft, claims: readonly Claim[]) {
  const lines = [...(draft.fee ? [await feeLine(tx, context)] : []), ...claims.flatMap((claim) => claim.lines)];
  return {
    caseId: context.id,
    organisationId: context.organisation.id,
    reason: reasonOf(draft),
    lines,
    claims: claims.map((claim) => claim.id),
  };
}

/** What the fee of the year includes stands in the catalogue. */
async function feeLine(tx: EntityManager, { id, feePence, programme }: ToCharge): Promise<ChargeLine> {
  const rows = await tx.query<readonly { inclusions: string }[]>(
    'select y.inclusions from case_file f join fee y on y.year = f.assessment_year where f.id = $1',
    [id],
  );
  const includes = rows[0]?.inclusions ? `: ${rows[0].inclusions}` : '';
  const description = `Accreditation of the mentoring programme “${programme.name}”${includes}`;
  const net = pence(feePence ?? 0);
  return { description, quantity: '1', unit: 'assessment', unitNet: net, net };
}

const WITHDRAWN = 'The case was withdrawn.';

/** What is due instead of the fee is drafted; what is charged beyond it is discarded while a draft, and credited once issued. */
async function withdrawn(
  tx: EntityManager,
  context: ToCharge,
  before: CaseState,
  id: string,
  now: Instant,
): Promise<void> {
  const due = cancellationOf(before, pence(context.feePence ?? 0));
  const charged = await feeDocument(tx, context.id);
  if (charged?.status === 'issued') {
    const over = pence(charged.feeNet - (due?.line.net ?? 0));
    if (over > 0) await insertCreditDraft(tx, charged.id, id, [{ line: 1, net: over }], WITHDRAWN, now);
    return;
  }
  if (charged && (charged.released || due?.reason === 'fee after withdrawal')) return;
  if (charged) await discardDraft(tx, charged.id, { by: null, reason: WITHDRAWN }, now);
  const claims = await unchargedClaims(tx, context.id);
  const lines = [...(due ? [due.line] : []), ...claims.flatMap((claim) => claim.lines)];
  if (lines.length === 0) return;
  await insertDraft(
    tx,
    {
      ...{ id, caseId: context.id, organisationId: context.organisation.id, lines, by: null },
      reason: due?.reason ?? 'expenses',
      claims: claims.map((claim) => claim.id),
    },
    now,
  );
}
