import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { policyAt } from '#domain/assessors/register';
import { addDays, londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { standingDue } from '#domain/impartiality/declarations';
import { CONFIG, type Config } from '#platform/config/config';
import { longDay } from '#platform/mailer/format';
import { PoliciesService } from '../assessors/policies.service.js';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';

/** Days before a standing declaration is due on which it is asked for. */
const AHEAD = 14;

const LAST = `
  select a.id, a.reference, a.name, a.email,
    coalesce((select max(d.made_on) from declaration d where d.assessor_id = a.id and d.case_id is null), a.active_from)::text as last
  from assessor a where a.status in ('active', 'suspended') order by a.id`;

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly email: string;
  readonly last: LocalDay | null;
}

/** Asks for standing declarations: two weeks ahead, and once more when the day is over. */
@Injectable()
export class DeclarationRemindersService {
  constructor(
    private readonly policies: PoliciesService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(tx: EntityManager, now: Instant): Promise<void> {
    const today = londonDay(now);
    const { declarationMonths } = policyAt(await this.policies.all(tx), today);
    const rows = await tx.query<readonly Row[]>(LAST);
    const mails = rows.flatMap((row): readonly NewMail[] => {
      const { on, overdue } = standingDue(row.last, declarationMonths, today);
      if (on === null || (!overdue && addDays(today, AHEAD) < on)) return [];
      return [this.mail(row, on, overdue)];
    });
    await this.outbox.put(tx, mails, now);
  }

  private mail({ id, reference, name, email }: Row, on: LocalDay, overdue: boolean): NewMail {
    const homeUrl = `${this.config.PUBLIC_URL}/`;
    return {
      ...{ subjectKind: 'assessor', subjectId: reference, cycle: 0, recipient: email, recipientRole: 'assessor' },
      occurrence: `${overdue ? 'overdue' : 'due'} ${on}`,
      purpose: 'declaration-due',
      variables: {
        ...{ recipientName: name, dueOn: longDay(on), overdue: overdue ? 'yes' : null },
        homeUrl,
      },
      ask: {
        ...{
          what: 'Declare your interests, or that there are none',
          about: 'Declaration',
          title: 'of interests',
          url: homeUrl,
        },
        ...{ due: on, promised: on, until: null, level: 0, reason: 'declaration', of: id },
      },
    };
  }
}
