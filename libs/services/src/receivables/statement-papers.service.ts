import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { ageingOf } from '#domain/receivables/ageing';
import type { Debt } from '#domain/receivables/allocation';
import { Clock } from '#platform/clock/clock';
import { bankOf, bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import type { StatementPaper } from '#platform/pdf/collection-papers';
import { PapersService } from '../papers/papers.service.js';
import { readStatement, type Entry } from './statements.service.js';

interface Period {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** What was open at the end of that day: settled is what was allocated by then. */
const OPEN_ON = `
  select i.id, i.number, i.due_on::text as "dueOn", (i.gross_pence - coalesce(sum(a.pence), 0))::int as open
  from invoice i left join allocation a on a.invoice_id = i.id and a.made_on <= $2
  where i.organisation_id = $1 and i.status = 'issued' and i.kind <> 'credit note' and i.issued_on <= $2
  group by i.id having i.gross_pence > coalesce(sum(a.pence), 0) order by i.due_on, i.number`;

const WHAT: Readonly<Record<Entry['kind'], string>> = {
  invoice: 'Invoice',
  'debit note': 'Debit note',
  'credit note': 'Credit note',
  payment: 'Payment, thank you',
  refund: 'Refund',
  'write-off': 'Written off',
  'taken back': 'Taken back',
};

/** The statement of account as a letter: for whoever asks, and with the final reminder. */
@Injectable()
export class StatementPapersService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly papers: PapersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Drawn anew each time; nothing is kept. */
  async pdf(
    user: User,
    organisationId: string,
    period: Period,
  ): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
    const denied = refuseUnless(user, 'readReceivables');
    if (denied) throw denied;
    const data = await this.paper(this.db.manager, organisationId, period, await this.clock.now());
    const title = `Statement of account, ${period.to}`;
    const drawn = await this.papers.draw({
      ...{ id: organisationId, caseId: null, kind: 'statement', title },
      paper: { kind: 'statement', data },
    });
    if (drawn.bytes) return { bytes: drawn.bytes, fileName: drawn.fileName };
    throw new DomainError('PAPER.NOT_DRAWN', `The statement cannot be drawn: ${drawn.trouble ?? ''}`, {
      organisationId,
    });
  }

  /** In the caller's transaction. */
  async paper(
    tx: Pick<EntityManager, 'query'>,
    organisationId: string,
    period: Period,
    now: Instant,
  ): Promise<StatementPaper> {
    const { organisation, opening, closing, entries } = await readStatement(tx, organisationId, period);
    const debts = await tx.query<readonly Debt[]>(OPEN_ON, [organisationId, period.to]);
    const bank = bankOf(this.config);
    return {
      ...period,
      ...{ opening, closing, issuedAt: now, body: bodyOf(this.config), ...(bank ? { bank } : {}) },
      customer: { name: organisation.legalName, addressLines: organisation.addressLines },
      entries: entries.map(({ day, kind, name, pence, balance }) => ({
        ...{ day, what: WHAT[kind], reference: name, pence, balance },
      })),
      ageing: ageingOf(debts, period.to, closing),
    };
  }
}
