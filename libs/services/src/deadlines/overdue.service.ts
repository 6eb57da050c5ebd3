import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { daysBetween, type Instant, type LocalDay } from '#domain/calendar/dates';
import { HELD_BY } from '#domain/cases/holders';
import type { Stage } from '#domain/cases/stages';
import { Clock } from '#platform/clock/clock';
import { CONFIG, type Config } from '#platform/config/config';
import { days, longDay } from '#platform/mailer/format';
import type { MailVariables, OverduePromise as PromiseLine } from '#platform/mailer/variables';
import type { Ask } from '../mail/outbox.service.js';

export interface OverduePromise {
  readonly number: string;
  readonly cycle: number;
  readonly programme: string;
  readonly kind: string;
  readonly promisedDay: LocalDay;
  readonly stage: Stage;
}

/** Promises that are past their end and still open, over all cases. */
@Injectable()
export class OverdueService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(tx: EntityManager, now: Instant): Promise<readonly OverduePromise[]> {
    return tx.query(
      `select f.number, f.cycle, p.name as programme, d.kind, d.promised_day::text as "promisedDay", f.stage
       from deadline d join case_file f on f.id = d.case_id join programme p on p.id = f.programme_id
       where d.status = 'running' and d.kind in ('REPORT', 'CERTIFICATE') and d.ends_at < $1
       order by d.promised_day, f.number limit 200`,
      [now],
    );
  }

  digest(promises: readonly OverduePromise[], recipientName: string, today: LocalDay): MailVariables['overdue-digest'] {
    const worklistUrl = `${this.config.PUBLIC_URL}/cases`;
    return { recipientName, asOf: longDay(today), worklistUrl, promises: this.lines(promises, today) };
  }

  /** Asks somebody to see to all of them; their digest lists what is overdue when it is written. */
  ask(today: LocalDay): Ask {
    return {
      ...{ what: 'See that each promise that is overdue is moved on', about: 'Overdue promises', title: '' },
      ...{ url: `${this.config.PUBLIC_URL}/cases`, due: today, promised: today, until: null, level: 4 },
      ...{ reason: 'overdue', of: 'all' },
    };
  }

  /** As mails name them. */
  lines(promises: readonly OverduePromise[], today: LocalDay): readonly PromiseLine[] {
    return promises.map((each) => ({
      caseNo: each.number,
      programme: each.programme,
      promise: each.kind === 'REPORT' ? 'Report' : 'Certificate',
      promisedOn: longDay(each.promisedDay),
      overdueBy: days(daysBetween(each.promisedDay, today)),
      heldBy: `the ${HELD_BY[each.stage] ?? 'office'}`,
      url: `${this.config.PUBLIC_URL}/cases/${each.number}/${each.cycle}`,
    }));
  }

  /** Age of the oldest rung or timer that should have been acted on, in seconds of the application's time; 0 when none is late. */
  async oldestAge(): Promise<number> {
    const rows = await this.db.query<readonly { age: string | null }[]>(
      `select extract(epoch from $1::timestamptz - least(
         (select min(due_at) from rung where status = 'waiting'),
         (select min(due_at) from case_timer where settled_at is null))) as age`,
      [await this.clock.now()],
    );
    return Math.max(0, Math.round(Number(rows[0]?.age ?? 0)));
  }
}
