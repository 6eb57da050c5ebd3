import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { COMPLAINT, complaintClocks, type ComplaintEvent, type ComplaintState } from '#domain/complaints/complaint';
import type { ClockChange } from '#domain/proceedings/clocks';
import { CONFIG, type Config } from '#platform/config/config';
import { longDay } from '#platform/mailer/format';
import type { ProceedingEvent } from '#workflows/proceedings/proceeding.contract';
import { OutboxService, type NewMail } from '../../mail/outbox.service.js';
import { staffAs, type Addressee, type ProceedingContext } from '../proceeding-context.js';
import type { AnyRules, ProceedingKeeper } from '../proceeding-keeper.js';

interface Stored {
  readonly complainant: string;
  readonly email: string | null;
  readonly about: string;
  readonly aboutEmail: string | null;
  readonly receivedOn: LocalDay;
  /** Of what runs: the soonest, and the answer. */
  readonly nextOn: LocalDay | null;
  readonly answerOn: LocalDay | null;
  readonly investigator: Addressee | null;
}

const FACTS = `
  select c.complainant, c.email, c.about, c.received_on::text as "receivedOn",
    (select u.email from account u where u.id = c.about_account_id) as "aboutEmail",
    (select min(k.promised_day)::text from proceeding_clock k where k.proceeding_id = c.id and k.status = 'running') as "nextOn",
    (select k.promised_day::text from proceeding_clock k where k.proceeding_id = c.id and k.kind = 'ANSWER'
       order by k.started_at desc limit 1) as "answerOn",
    (select jsonb_build_object('role', 'investigator', 'name', u.name, 'email', u.email) from account u
       where u.id::text = $2) as investigator
  from complaint c where c.id = $1`;

/** What a complaint brings to its recording. Whom it is about is never written to. */
@Injectable()
export class ComplaintKeeper implements ProceedingKeeper {
  readonly rules: AnyRules = COMPLAINT;
  readonly path = 'complaints';

  constructor(
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  clocks(event: ProceedingEvent): ClockChange {
    return complaintClocks(event as ComplaintEvent);
  }

  /** It has had its number since it was noted. */
  numberOf(): null {
    return null;
  }

  titleOf({ number }: ProceedingContext): string {
    return `complaint ${number ?? ''}`;
  }

  async follow(tx: EntityManager, { id }: ProceedingContext, given: ProceedingEvent): Promise<void> {
    const event = given as ComplaintEvent;
    if (event.type !== 'receive' && event.type !== 'answer') return;
    const { outcome, remedy, learning } = event.type === 'answer' ? event.data : NOT_ANSWERED;
    await tx.query('update complaint set outcome = $2, remedy = $3, learning = $4 where id = $1', [
      ...[id, outcome, remedy, learning],
    ]);
  }

  async tell(tx: EntityManager, context: ProceedingContext, given: ProceedingEvent, now: Instant): Promise<void> {
    const event = given as ComplaintEvent;
    const facts = await factsOf(tx, context);
    const mails = [...toComplainant(context, event, facts), ...this.within(context, event, facts)];
    await this.outbox.put(tx, mails, now);
  }

  async holders(tx: EntityManager, context: ProceedingContext): Promise<readonly Addressee[]> {
    const { stage } = context.state as ComplaintState;
    const { investigator, aboutEmail } = await factsOf(tx, context);
    const people =
      stage === 'INVESTIGATION' && investigator
        ? [investigator]
        : staffAs(stage === 'FOUND' ? 'manager' : 'office', context);
    return people.filter(({ email }) => email !== aboutEmail);
  }

  /** To whoever has the next move. */
  private within(context: ProceedingContext, event: ComplaintEvent, facts: Stored): readonly NewMail[] {
    const asked = ((): readonly [string, readonly Addressee[]] | undefined => {
      if (event.type === 'receive') return ['acknowledge it', staffAs('office', context)];
      if (event.type === 'recordFindings') return ['answer it', staffAs('manager', context)];
      if (event.type !== 'appointInvestigator' || !facts.investigator) return undefined;
      return ['look into it', [facts.investigator]];
    })();
    if (!asked) return [];
    const [what, people] = asked;
    return people
      .filter(({ email }) => email !== facts.aboutEmail)
      .map((to) =>
        mailOf(context, event, to, {
          purpose: 'complaint-waits',
          variables: {
            ...{ recipientName: to.name, complaintNo: context.number ?? '', about: facts.about, what },
            complainant: facts.complainant,
            promisedOn: facts.nextOn ? longDay(facts.nextOn) : '',
            complaintUrl: `${this.config.PUBLIC_URL}/complaints/${context.id}`,
          },
        }),
      );
  }
}

const NOT_ANSWERED = { outcome: null, remedy: null, learning: null };

async function factsOf(tx: EntityManager, { id, state }: ProceedingContext): Promise<Stored> {
  const rows = await tx.query<readonly Stored[]>(FACTS, [id, (state as ComplaintState).investigator]);
  if (rows[0]) return rows[0];
  throw new Error(`complaint ${id} is not in the database: restore it before it goes on`);
}

/** By mail, where there is an address; otherwise the office writes a letter. */
function toComplainant(context: ProceedingContext, event: ComplaintEvent, facts: Stored): readonly NewMail[] {
  if (facts.email === null) return [];
  const to = { role: 'complainant', name: facts.complainant, email: facts.email };
  const about = {
    ...{ recipientName: to.name, complaintNo: context.number ?? '', receivedOn: longDay(facts.receivedOn) },
  };
  switch (event.type) {
    case 'acknowledge': {
      const promisedOn = facts.answerOn ? longDay(facts.answerOn) : '';
      return [mailOf(context, event, to, { purpose: 'complaint-acknowledged', variables: { ...about, promisedOn } })];
    }
    case 'answer': {
      const { outcome, reason, remedy } = event.data;
      const variables = { ...about, outcome, reason, remedy };
      return [mailOf(context, event, to, { purpose: 'complaint-answered', variables, outcome: true })];
    }
    case 'withdraw':
      return [
        mailOf(context, event, to, {
          purpose: 'complaint-withdrawn',
          variables: { ...about, reason: event.data.reason },
        }),
      ];
    default:
      return [];
  }
}

const mailOf = (
  { id, number }: ProceedingContext,
  { seq }: ComplaintEvent,
  to: Addressee,
  letter: Pick<NewMail, 'purpose' | 'variables' | 'outcome'>,
): NewMail =>
  ({
    ...letter,
    ...{ subjectKind: 'complaint', subjectId: number ?? id, cycle: 0, occurrence: `event ${seq}` },
    ...{ recipient: to.email, recipientRole: to.role },
  }) as NewMail;
