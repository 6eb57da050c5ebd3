import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { APPEAL, type AppealEvent, type AppealState } from '#domain/appeals/appeal';
import { appealClocks } from '#domain/appeals/appeal-clocks';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { ClockChange } from '#domain/proceedings/clocks';
import { CONFIG, type Config } from '#platform/config/config';
import type { ProceedingEvent } from '#workflows/proceedings/proceeding.contract';
import { OutboxService, type NewMail } from '../../mail/outbox.service.js';
import { staffAs, type Addressee, type ProceedingContext } from '../proceeding-context.js';
import type { AnyRules, ProceedingKeeper } from '../proceeding-keeper.js';
import { appealLetters, longDayOr } from './appeal-letters.js';

interface Stored {
  readonly grounds: string;
  readonly late: boolean;
  readonly promisedOn: LocalDay | null;
  readonly panel: readonly Addressee[];
}

const FACTS = `
  select a.grounds, a.late,
    (select c.promised_day::text from proceeding_clock c where c.proceeding_id = a.id and c.status = 'running'
       order by c.promised_day limit 1) as "promisedOn",
    (select coalesce(jsonb_agg(jsonb_build_object('role', 'panel', 'name', u.name, 'email', u.email) order by u.email), '[]')
       from account u where u.id::text = any($2)) as panel
  from appeal a where a.id = $1`;

/** What an appeal brings to its recording. */
@Injectable()
export class AppealKeeper implements ProceedingKeeper {
  readonly rules: AnyRules = APPEAL;
  readonly path = 'appeals';

  constructor(
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  clocks(event: ProceedingEvent): ClockChange {
    return appealClocks(event as AppealEvent);
  }

  numberOf(given: ProceedingEvent): string | null {
    const event = given as AppealEvent;
    return event.type === 'lodge' ? event.data.number : null;
  }

  titleOf({ case: of }: ProceedingContext): string {
    return `appeal of ${of?.organisation ?? 'the organisation'}`;
  }

  async follow(tx: EntityManager, { id }: ProceedingContext, given: ProceedingEvent): Promise<void> {
    const event = given as AppealEvent;
    if (event.type === 'lodge')
      await tx.query('update appeal set no = $2, panel_id = null, outcome = null where id = $1', [id, event.data.no]);
    if (event.type === 'appointPanel')
      await tx.query('update appeal set panel_id = $2 where id = $1', [id, event.data.panel]);
    if (event.type === 'decide')
      await tx.query('update appeal set outcome = $2 where id = $1', [id, event.data.outcome]);
  }

  async tell(tx: EntityManager, context: ProceedingContext, given: ProceedingEvent, now: Instant): Promise<void> {
    const event = given as AppealEvent;
    const { members } = context.state as AppealState;
    const rows = await tx.query<readonly Stored[]>(FACTS, [context.id, members]);
    const [stored] = rows;
    if (!stored) return;
    const { promisedOn, ...facts } = stored;
    const letters = appealLetters(context, event, {
      ...facts,
      promisedOn: longDayOr(promisedOn),
      publicUrl: this.config.PUBLIC_URL,
    });
    const mails = letters.map(({ to, ...letter }) => ({
      ...letter,
      ...(context.case ? { caseId: context.case.id } : {}),
      ...{ subjectKind: 'appeal', subjectId: context.number ?? context.id, cycle: 0, occurrence: `event ${event.seq}` },
      ...{ recipient: to.email, recipientRole: to.role },
    }));
    await this.outbox.put(tx, mails as readonly NewMail[], now);
  }

  /** The panel once there is one, the office before. */
  async holders(tx: EntityManager, context: ProceedingContext): Promise<readonly Addressee[]> {
    const { stage, members } = context.state as AppealState;
    if (stage !== 'PANEL') return staffAs('office', context);
    const rows = await tx.query<readonly Stored[]>(FACTS, [context.id, members]);
    return rows[0]?.panel ?? [];
  }
}
