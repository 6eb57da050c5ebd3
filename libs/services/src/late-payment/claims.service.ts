import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type Operation, type User } from '#domain/access/permissions';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { refuseProposal, refuseRelease, refuseWithdrawal } from '#domain/late-payment/claim-steps';
import type { LateClaim } from '#domain/late-payment/late-payment';
import { Clock } from '#platform/clock/clock';
import { insertProposal } from './claim-proposals.service.js';
import { ClaimLettersService } from './claim-letters.service.js';
import {
  claimState,
  lockClaims,
  reckon,
  standingClaim,
  standingOf,
  type ClaimRow,
  type ClaimState,
} from './claim-state.js';

type Act = 'propose' | 'release' | 'withdraw';

export interface ClaimsView {
  /** What could be claimed up to today; null with the reason where nothing can. */
  readonly today: LateClaim | null;
  readonly why: string | null;
  /** The latest first. */
  readonly claims: readonly ClaimRow[];
  /** Each with the reason why not; null where it may be done. */
  readonly possible: readonly { readonly act: Act; readonly why: string | null }[];
}

interface Entry {
  readonly commandId: string;
  readonly by: string;
  readonly now: Instant;
}

const OPERATION: Readonly<Record<Act, Operation>> = {
  propose: 'proposeClaim',
  release: 'releaseClaim',
  withdraw: 'releaseClaim',
};

/** A statutory claim beside an invoice, which it never changes: computed here, proposed, released by a person, withdrawn with a reason. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly letters: ClaimLettersService,
  ) {}

  async of(user: User, invoiceId: string): Promise<ClaimsView> {
    const denied = refuseUnless(user, 'readReceivables');
    if (denied) throw denied;
    const today = await this.clock.today();
    const state = await claimState(this.db.manager, invoiceId, today);
    const reckoned = await reckon(this.db.manager, state, today);
    const late = reckoned instanceof DomainError ? undefined : reckoned;
    const acts = ['propose', 'release', 'withdraw'] as const;
    return {
      ...{ today: late ?? null, why: reckoned instanceof DomainError ? reckoned.message : null, claims: state.claims },
      possible: acts.map((act) => ({ act, why: whyNot(user, act, state, reckoned) })),
    };
  }

  async propose(user: User, invoiceId: string, commandId: string): Promise<void> {
    await this.act(user, 'propose', invoiceId, commandId, async (tx, state, entry) => {
      const refusal = refusalOf('propose', state, user.id, await reckon(tx, state, londonDay(entry.now)));
      if (refusal) throw refusal;
      await insertProposal(tx, invoiceId, entry);
    });
  }

  /** With the figures of the day, its number, its paper and the mail, at once. */
  async release(user: User, invoiceId: string, commandId: string): Promise<void> {
    await this.act(user, 'release', invoiceId, commandId, async (tx, state, entry) => {
      const reckoned = await reckon(tx, state, londonDay(entry.now));
      const refusal = refusalOf('release', state, user.id, reckoned);
      if (refusal) throw refusal;
      if (reckoned instanceof DomainError) throw reckoned;
      const claim = standingClaim(state);
      if (!claim) return;
      const number = await freeze(tx, claim.id, reckoned, entry);
      await this.letters.send(tx, state, { id: claim.id, number, reckoned, now: entry.now });
    });
  }

  async withdraw(user: User, invoiceId: string, commandId: string, reason: string): Promise<void> {
    await this.act(user, 'withdraw', invoiceId, commandId, async (tx, state, { by, now }) => {
      const refusal = refuseWithdrawal(standingOf(state));
      if (refusal) throw refusal;
      const claim = standingClaim(state);
      await tx.query(
        `update late_payment_claim set status = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3, withdrawal_reason = $4 where id = $1`,
        [claim?.id, by, now, reason],
      );
      if (claim?.number) await this.letters.sendWithdrawal(tx, state, { ...claim, number: claim.number, reason, now });
    });
  }

  private async act(
    user: User,
    act: Act,
    invoiceId: string,
    commandId: string,
    how: (tx: EntityManager, state: ClaimState, entry: Entry) => Promise<void>,
  ): Promise<void> {
    const denied = refuseUnless(user, OPERATION[act]);
    if (denied) throw denied;
    const entry = { commandId, by: user.id, now: await this.clock.now() };
    await this.db.transaction(async (tx) => how(tx, await lockClaims(tx, invoiceId, londonDay(entry.now)), entry));
  }
}

function refusalOf(
  act: Act,
  state: ClaimState,
  by: string,
  reckoned: LateClaim | DomainError,
): DomainError | undefined {
  const standing = standingOf(state);
  if (act === 'withdraw') return refuseWithdrawal(standing);
  const refusal = act === 'propose' ? refuseProposal(standing) : refuseRelease(standing, by);
  return refusal ?? (reckoned instanceof DomainError ? reckoned : undefined);
}

const whyNot = (user: User, act: Act, state: ClaimState, reckoned: LateClaim | DomainError): string | null =>
  (refuseUnless(user, OPERATION[act]) ?? refusalOf(act, state, user.id, reckoned))?.message ?? null;

/** The number is given away only when the transaction commits. */
async function freeze(tx: EntityManager, id: string, claim: LateClaim, { by, now }: Entry): Promise<string> {
  const [rows] = await tx.query<readonly [readonly { value: number }[], number]>(
    `update number_series set last_value = last_value + 1 where series = 'LPC' returning last_value as value`,
  );
  if (!rows[0]) throw new Error('the series LPC is missing');
  const number = `LPC-${String(rows[0].value).padStart(6, '0')}`;
  await tx.query(
    `update late_payment_claim set status = 'released', series_value = $2, number = $3, until_day = $4, reckoning = $5, interest_pence = $6,
       fixed_pence = $7, total_pence = $8, released_by = $9, released_at = $10 where id = $1`,
    [...[id, rows[0].value, number, claim.until, claim, claim.interest, claim.fixedSum, claim.total], ...[by, now]],
  );
  return number;
}
