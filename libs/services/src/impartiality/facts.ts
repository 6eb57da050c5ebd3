// The rows of facts. A name that is an organisation's on record stands for it from then on, whatever it is called later.
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import type { InterestKind } from '#domain/impartiality/interests';

export interface NewInterest {
  readonly kind: InterestKind;
  /** Name of an organisation or of a body that is none of ours. */
  readonly body: string;
  readonly from: LocalDay | null;
  readonly to: LocalDay | null;
  readonly note: string;
}

export interface NewHolding {
  readonly owner: string;
  readonly owned: string;
  readonly from: LocalDay | null;
  readonly to: LocalDay | null;
  readonly note: string;
}

interface Entered {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
}

const ORGANISATION = (name: string): string => `(select o.id from organisation o
  where body_key(o.name) = body_key(${name}) or body_key(o.legal_name) = body_key(${name}) order by o.id limit 1)`;

/** A repeat under the same id changes nothing. */
export const addInterest = (
  tx: EntityManager,
  fact: NewInterest & Entered & { readonly assessorId: string; readonly source: 'office' | 'declared' },
): Promise<unknown> =>
  tx.query(
    `insert into interest (id, assessor_id, kind, organisation_id, body, from_day, to_day, note, source, recorded_by, recorded_at)
     values ($1, $2, $3, ${ORGANISATION('$4::text')}, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
    [
      ...[fact.id, fact.assessorId, fact.kind, fact.body, fact.from, fact.to, fact.note, fact.source],
      ...[fact.by, fact.at],
    ],
  );

/** @throws DomainError where the two are one body. */
export async function addHolding(tx: EntityManager, fact: NewHolding & Entered): Promise<void> {
  try {
    await tx.query(
      `insert into holding (id, owner_id, owner, owned_id, owned, from_day, to_day, note, recorded_by, recorded_at)
       values ($1, ${ORGANISATION('$2::text')}, $2, ${ORGANISATION('$3::text')}, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
      [fact.id, fact.owner, fact.owned, fact.from, fact.to, fact.note, fact.by, fact.at],
    );
  } catch (error) {
    if ((error as { readonly constraint?: string }).constraint !== 'holding_two_bodies') throw error;
    throw new DomainError('HOLDING.ONE_BODY', 'Nobody owns themselves; name two bodies.', { owner: fact.owner });
  }
}
