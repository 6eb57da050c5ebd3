import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { londonDay } from '#domain/calendar/dates';
import { THE_NIGHT } from '#domain/reconciliation/findings';
import { CONFIG, type Config } from '#platform/config/config';
import { longDay } from '#platform/mailer/format';
import type { FoundInTheNight } from '#platform/mailer/office.variables';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';

interface Fresh {
  readonly of: string;
  readonly words: string;
  readonly mended: string | null;
  /** The account that does not read of it: whom a complaint is about. */
  readonly hiddenFrom: string | null;
}

interface Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** Of this run, what the night before has not found already: open or mended, in the same words of the same thing. */
const FRESH = `
  with before as (select id from reconciliation_run where run_by = '${THE_NIGHT}' and finished_at is not null and id <> $1
    order by started_at desc limit 1)
  select coalesce(initcap(p.kind) || ' ' || p.number, 'Case ' || f.number, 'The installation') as of, x.words, x.mended,
    k.about_account_id as "hiddenFrom"
  from reconciliation_finding x left join case_file f on f.id = x.case_id left join proceeding p on p.id = x.proceeding_id
    left join complaint k on k.id = p.id
  where x.run_id = $1 and not exists (select from reconciliation_finding y, before where y.run_id = before.id
    and (y.about, y.words) = (x.about, x.words) and y.case_id is not distinct from x.case_id
    and y.proceeding_id is not distinct from x.proceeding_id)
  order by (x.mended is not null), x.no`;

const READERS = `
  select id, name, email, case when roles ? 'manager' then 'manager' else 'office' end as role from account
  where active and roles ?| array['office', 'manager'] order by email`;

/** As many are written out; how many more there are is said. */
const MOST = 20;

/** What a night has found is told to the office in the morning: once, and not again while it stays as it is. */
@Injectable()
export class ReconciliationNewsService {
  constructor(
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tell(tx: EntityManager, runId: string, at: Instant): Promise<void> {
    const fresh = await tx.query<readonly Fresh[]>(FRESH, [runId]);
    if (fresh.length === 0) return;
    const readers = await tx.query<readonly Reader[]>(READERS);
    await this.outbox.put(
      tx,
      readers.flatMap((to) =>
        this.mail(
          runId,
          to,
          fresh.filter(({ hiddenFrom }) => hiddenFrom !== to.id),
          at,
        ),
      ),
      at,
    );
  }

  private mail(runId: string, to: Reader, found: readonly Fresh[], at: Instant): readonly NewMail[] {
    if (found.length === 0) return [];
    const open = found.filter(({ mended }) => mended === null).length;
    const findings: readonly FoundInTheNight[] = found.slice(0, MOST).map(({ of, words, mended }) => ({
      ...{ of, words, mended },
    }));
    return [
      {
        purpose: 'reconciliation-findings',
        variables: {
          ...{ recipientName: to.name, asOf: longDay(londonDay(at)), findings },
          ...{ open: String(open), mended: String(found.length - open) },
          more: found.length > MOST ? String(found.length - MOST) : null,
          pageUrl: `${this.config.PUBLIC_URL}/reconciliation?run=${runId}`,
        },
        ...{ subjectKind: 'reconciliation', subjectId: runId, cycle: 0, occurrence: 'findings' },
        ...{ recipient: to.email, recipientRole: to.role },
      },
    ];
  }
}
