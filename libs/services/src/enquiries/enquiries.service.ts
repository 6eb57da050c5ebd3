import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { addDays, londonDay, type Instant } from '#domain/calendar/dates';
import {
  refuseEnquiry,
  refuseFollowUp,
  type EnquiryKind,
  type EnquiryOutcome,
  type FollowUp,
  type NewEnquiry,
} from '#domain/enquiries/enquiries';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { idOf, newId } from '#platform/database/ids';
import { cursorAfter, DAY, placeOf, UUID } from '#platform/database/keyset';
import { containing } from '#platform/database/containing';

export interface Enquiry extends NewEnquiry {
  readonly id: string;
  readonly organisationId: string | null;
  readonly outcome: EnquiryOutcome;
  readonly version: number;
  /** The latest first. */
  readonly notes: readonly {
    readonly at: Instant;
    readonly outcome: EnquiryOutcome;
    readonly note: string;
    readonly by: string;
    readonly mailId: string | null;
  }[];
}

export interface EnquiriesAsked {
  readonly outcome?: EnquiryOutcome | undefined;
  readonly kind?: EnquiryKind | undefined;
  /** Part of the name, the organisation, the address or the text. */
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Days until we get in touch, where nobody says otherwise. */
const NEXT_CONTACT_DAYS = 5;

const ENQUIRY = `
  select e.id, e.received_on::text as "receivedOn", e.source, e.kind, e.name, e.email, e.telephone, e.organisation,
    e.organisation_id as "organisationId", e.text, e.outcome, e.next_contact::text as "nextContact", e.version,
    coalesce(e.next_contact, 'infinity'::date)::text as due,
    (select coalesce(jsonb_agg(jsonb_build_object('at', to_char(n.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'outcome', n.outcome,
        'note', n.note, 'mailId', n.mail_id,
        'by', coalesce((select u.name from account u where u.id::text = n.by), n.by)) order by n.at desc, n.id desc), '[]')
       from enquiry_note n where n.enquiry_id = e.id) as notes
  from enquiry e`;

/** Who has asked for what, what came of it, and when we get in touch next. */
@Injectable()
export class EnquiriesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those to get in touch with first come first; settled ones last. */
  async list(user: User, { outcome, kind, q, limit, cursor }: EnquiriesAsked) {
    refuse(user);
    const after = placeOf(cursor, [/^(\d{4}-\d{2}-\d{2}|infinity)$/, DAY, UUID]);
    const rows = await this.db.query<readonly (Enquiry & { readonly due: string })[]>(
      `${ENQUIRY}
       where ($1::text is null or e.outcome = $1) and ($2::text is null or e.kind = $2)
         and ($3::text is null or concat_ws(' ', e.name, e.organisation, e.email, e.text) ilike $3)
         and ($4::date is null or (coalesce(e.next_contact, 'infinity'::date), -(e.received_on - '2000-01-01'::date), e.id)
           > ($4, -($5::date - '2000-01-01'::date), $6::uuid))
       order by coalesce(e.next_contact, 'infinity'::date), e.received_on desc, e.id limit $7`,
      [
        ...[outcome ?? null, kind ?? null, q ? containing(q) : null],
        ...[after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
      ],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [last.due, last.receivedOn, last.id]) };
  }

  async one(user: User, id: string): Promise<Enquiry> {
    refuse(user);
    return this.find(id);
  }

  /** The same id notes the same enquiry once. */
  async note(user: User, id: string, enquiry: NewEnquiry): Promise<Enquiry> {
    refuse(user);
    const at = await this.clock.now();
    const today = londonDay(at);
    const refused = refuseEnquiry(enquiry, today);
    if (refused) throw refused;
    const { receivedOn, source, kind, name, email, telephone, organisation, text } = enquiry;
    await this.db.query(
      `insert into enquiry (id, received_on, source, kind, name, email, telephone, organisation, text, next_contact, noted_by,
         noted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing`,
      [
        ...[id, receivedOn, source, kind, name, email, telephone, organisation, text],
        ...[enquiry.nextContact ?? addDays(today, NEXT_CONTACT_DAYS), user.id, at],
      ],
    );
    return this.find(id);
  }

  /** What was done, what came of it, when we get in touch next. */
  async followUp(user: User, id: string, expectedVersion: number, followUp: FollowUp): Promise<Enquiry> {
    refuse(user);
    const at = await this.clock.now();
    const refused = refuseFollowUp(followUp, londonDay(at));
    if (refused) throw refused;
    await this.db.transaction((tx) => this.followUpIn(tx, user.id, { id, expectedVersion }, followUp, at));
    return this.find(id);
  }

  async followUpIn(
    tx: EntityManager,
    by: string,
    { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
    { outcome, nextContact, note }: FollowUp,
    at: Instant,
    mailId: string | null = null,
  ): Promise<void> {
    const [, count] = await tx.query<readonly [unknown, number]>(
      'update enquiry set outcome = $3, next_contact = $4, version = version + 1 where id::text = $1 and version = $2',
      [id, expectedVersion, outcome, nextContact],
    );
    if (count === 0) {
      const { version } = await this.find(id, tx);
      throw new DomainError('ENQUIRIES.CHANGED', 'Somebody else has dealt with this enquiry since; load it again.', {
        seen: expectedVersion,
        current: version,
      });
    }
    await tx.query(
      'insert into enquiry_note (id, enquiry_id, at, outcome, note, by, mail_id) values ($1, $2, $3, $4, $5, $6, $7)',
      [newId(), id, at, outcome, note, by, mailId],
    );
  }

  /** What an enquiry led to settles it, however it stood; noted once. Where it is a programme’s application, its organisation is known. */
  async ledTo(
    tx: EntityManager,
    { id, programmeId, by }: { readonly id: string; readonly programmeId: string | null; readonly by: string },
    { outcome, note }: { readonly outcome: 'application' | 'assessor application'; readonly note: string },
    at: Instant,
  ): Promise<void> {
    const noted = await tx.query<readonly unknown[]>(
      `insert into enquiry_note (id, enquiry_id, at, outcome, note, by) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do nothing returning id`,
      [idOf('enquiry note', id, note), id, at, outcome, note, by],
    );
    if (noted.length === 0) return;
    await tx.query(
      `update enquiry set outcome = $2, next_contact = null, version = version + 1,
         organisation_id = coalesce((select p.organisation_id from programme p where p.id = $3), organisation_id) where id = $1`,
      [id, outcome, programmeId],
    );
  }

  async find(id: string, tx: Pick<EntityManager, 'query'> = this.db): Promise<Enquiry> {
    const rows = await tx.query<readonly Enquiry[]>(`${ENQUIRY} where e.id::text = $1`, [id]);
    if (rows[0]) return rows[0];
    throw new DomainError('ENQUIRY.UNKNOWN', 'There is no such enquiry.', { id });
  }
}

function refuse(user: User): void {
  const denied = refuseUnless(user, 'keepEnquiries');
  if (denied) throw denied;
}
