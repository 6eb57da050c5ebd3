import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay } from '#domain/calendar/dates';
import { InvalidInput } from '#domain/errors';
import { standingOf } from '#domain/standards/consultation';
import { CIRCLES, CIRCLE_WORDS, inviteesOf, refuseInvitation, type Circle } from '#domain/standards/invitation';
import { Clock } from '#platform/clock/clock';
import { CONFIG, type Config } from '#platform/config/config';
import { idOf } from '#platform/database/ids';
import type { RenderedMail } from '#platform/mailer/variables';
import { OutboxService } from '../../mail/outbox.service.js';
import { StandardsReadingsService, type StoredDraft } from '../standards-readings.service.js';
import { openLetter, type About, type Reader } from './invitation-letters.js';
import { reachable, sentOf, type Reachable, type Sent } from './invitation-rows.js';

export interface NewInvitation {
  readonly circles: readonly Circle[];
  /** Words of the office's own, in the mail; may be empty. */
  readonly note: string;
}

export interface Invitations {
  readonly circles: readonly {
    readonly circle: Circle;
    readonly words: string;
    readonly people: number;
    readonly asked: number;
  }[];
  readonly sent: readonly Sent[];
}

export interface InvitationPreview {
  readonly people: readonly Reachable[];
  /** As the first of them gets it; null where nobody would. */
  readonly mail: RenderedMail | null;
}

/** Asks people to comment on a draft: looked at first, each address once in a window. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly readings: StandardsReadingsService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(user: User, draftId: string): Promise<Invitations> {
    refuse(user);
    const { people } = await this.look(this.db.manager, draftId);
    const circles = CIRCLES.map((circle) => {
      const own = inviteesOf(people, [circle]);
      return {
        circle,
        words: CIRCLE_WORDS[circle],
        people: own.length,
        asked: own.filter(({ asked }) => asked).length,
      };
    });
    return { circles, sent: await sentOf(this.db.manager, draftId) };
  }

  async preview(user: User, draftId: string, { circles, note }: NewInvitation): Promise<InvitationPreview> {
    refuse(user);
    const { people, about, draft } = await this.look(this.db.manager, draftId);
    const chosen = inviteesOf(people, circles);
    const first = chosen.find(({ asked }) => !asked);
    return { people: chosen, mail: first ? this.outbox.shown(this.letter(draft, about, first, note)) : null };
  }

  /** The same command asks once; who was asked in this window before is not asked again. */
  async invite(user: User, commandId: string, draftId: string, { circles, note }: NewInvitation): Promise<Invitations> {
    refuse(user);
    const now = await this.clock.now();
    const id = idOf('invitation', draftId, commandId);
    await this.db.transaction(async (tx) => {
      await this.readings.find(tx, draftId, 'for update of d');
      const { people, about, draft } = await this.look(tx, draftId);
      const fresh = inviteesOf(people, circles).filter(({ asked }) => !asked);
      const added = await tx.query<readonly unknown[]>(
        `insert into consultation_invitation (id, draft_id, consult_from, circles, note, invited_by, invited_on, invited_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning 1`,
        [id, draftId, about.from, JSON.stringify(circles), note, user.id, londonDay(now), now],
      );
      if (added.length === 0) return;
      if (fresh.length === 0) throw nobody();
      await tx.query(
        `insert into consultation_invitee (draft_id, consult_from, email, name, role, invitation_id)
         select $1, $2, p.email, p.name, p.role, $3 from jsonb_to_recordset($4) as p(email text, name text, role text)`,
        [draftId, about.from, id, JSON.stringify(fresh)],
      );
      await this.outbox.put(
        tx,
        fresh.map((to) => this.letter(draft, about, to, note)),
        now,
      );
    });
    return this.of(user, draftId);
  }

  /** @throws DomainError unless the consultation is open. */
  private async look(tx: EntityManager, draftId: string) {
    const [draft, today] = [await this.readings.find(tx, draftId), await this.clock.today()];
    const refused = refuseInvitation(standingOf(draft, today));
    const { consultFrom: from, consultUntil: until, reference, title } = draft;
    if (refused) throw refused;
    if (from === null || until === null) throw new Error(`draft ${draftId} is open for comments and has no window`);
    const about: About = { draftId, reference, title, from, until };
    return { draft, about, people: await reachable(tx, today, about) };
  }

  private letter({ reason }: StoredDraft, about: About, to: Reader, note: string) {
    return openLetter(about, to, { reason, note, publicUrl: this.config.PUBLIC_URL });
  }
}

const nobody = (): InvalidInput =>
  new InvalidInput('Nobody is left to ask.', [
    {
      pointer: '/circles',
      message: 'Everybody of these circles was asked in this window already, or nobody is on record.',
    },
  ]);

function refuse(user: User): void {
  const denied = refuseUnless(user, 'inviteToConsultation');
  if (denied) throw denied;
}
