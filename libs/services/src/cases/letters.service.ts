import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { Consequences } from '#domain/cases/consequence';
import type { CaseEvent } from '#domain/cases/events';
import type { CaseState } from '#domain/cases/state';
import { CONFIG, type Config } from '#platform/config/config';
import type { Sends } from '#platform/database/sending';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import type { CaseMail, MailVariables } from '#platform/mailer/variables';
import type { CaseContext } from './case-context.js';
import type { Issued } from './issuing.service.js';
import { accuracyLetters } from './letters/accuracy.letters.js';
import { agreementLetters } from './letters/agreement.letters.js';
import { intakeLetters } from './letters/intake.letters.js';
import { correctionLetters } from './letters/correction.letters.js';
import { addresseesOf, commonOf, type Addressee } from './letters/letter.js';
import { outcomeLetters, type OutcomeFacts } from './letters/outcome.letters.js';
import { peopleOutLetters } from './letters/people-out.letters.js';
import { pauseLetters } from './letters/pause.letters.js';
import { recall } from './letters/recalled.js';
import { silenceLetters } from './letters/silence.letters.js';
import { standardsLetters } from './letters/standards.letters.js';
import { visitInvitation, type Host } from './letters/visit-invitation.js';
import { visitLetters } from './letters/visit.letters.js';

export interface ToTell {
  readonly event: CaseEvent;
  readonly before: CaseState;
  readonly mails: NonNullable<Consequences['mails']>;
  readonly issued: Issued | undefined;
  /** Number of the event whose mails are recalled. */
  readonly recalls: number | undefined;
}

/** What, what is wrong with it, and what to do. */
export type Matter = Omit<MailVariables['attention-needed'], keyof CaseMail>;

const LETTERS = {
  ...intakeLetters,
  ...agreementLetters,
  ...visitLetters,
  ...outcomeLetters,
  ...silenceLetters,
  ...pauseLetters,
  ...standardsLetters,
  ...peopleOutLetters,
  ...accuracyLetters,
  ...correctionLetters,
};
type EventPurpose = keyof typeof LETTERS;

/** Mails that tell an outcome: issuing them is the approval, and they are never repeated without a person. */
const OUTCOMES: readonly string[] = ['report-issued', 'report-corrected', 'certificate-issued', 'certificate-revised'];

/** Writes the letters that an event asks for and puts them into the outbox. */
@Injectable()
export class LettersService {
  private readonly host: Host;

  constructor(
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.host = { name: config.BODY_NAME, email: config.BODY_EMAIL, domain: outbox.domain };
  }

  async send(
    tx: EntityManager,
    context: CaseContext,
    told: readonly ToTell[],
    { sends, at }: { readonly sends: Sends; readonly at: Instant },
  ): Promise<void> {
    await this.outbox.put(
      sends,
      told.flatMap((each) => this.lettersOf(context, each, at)),
      at,
    );
    for (const each of told)
      if (each.recalls !== undefined) await this.tellTakenBack(tx, context, each, each.recalls, at);
  }

  /** Something that the system could not settle by itself. */
  async tellOffice(
    tx: EntityManager,
    context: CaseContext,
    event: CaseEvent,
    matters: readonly Matter[],
    at: Instant,
  ): Promise<void> {
    const facts = { context, at, publicUrl: this.config.PUBLIC_URL };
    const mails = matters.flatMap((matter, index) =>
      addresseesOf('office', context).map((to): NewMail => ({
        purpose: 'attention-needed',
        variables: { ...commonOf(facts, to), ...matter },
        ...{ caseId: context.id, subjectKind: 'case', subjectId: context.number, cycle: context.cycle },
        occurrence: `event ${event.seq}, ${index + 1}`,
        ...{ recipient: to.email, recipientRole: to.role },
      })),
    );
    await this.outbox.put(tx, mails, at);
  }

  private lettersOf(context: CaseContext, { event, before, mails, issued }: ToTell, at: Instant): readonly NewMail[] {
    const facts = this.facts(context, { event, before, issued }, at);
    return mails.flatMap(({ purpose, to }) =>
      to
        .flatMap((role) => addresseesOf(role, context))
        .map((addressee) => ({
          ...this.letter(purpose as EventPurpose, facts, addressee, issued),
          // Of several letters about one event the last to each reader carries the calendar entry.
          ...(mails.findLast((each) => each.to.includes(addressee.role))?.purpose === purpose
            ? visitInvitation(facts, addressee, this.host)
            : {}),
        })),
    );
  }

  private facts(
    context: CaseContext,
    { event, before, issued }: Pick<ToTell, 'event' | 'before' | 'issued'>,
    at: Instant,
  ): OutcomeFacts {
    return {
      ...{ context, event, before, at, publicUrl: this.config.PUBLIC_URL },
      reasons: issued?.reasons ?? [],
      certificateNo: issued?.certificateNo ?? '',
    };
  }

  /** Whoever had a mail about the step is told, with the calendar entry as it now is. */
  private async tellTakenBack(
    tx: EntityManager,
    context: CaseContext,
    told: ToTell,
    step: number,
    at: Instant,
  ): Promise<void> {
    const facts = this.facts(context, told, at);
    const people = await recall(tx, context.id, step);
    const mails = people.map((to) => ({
      ...this.letter('step-taken-back', facts, to, undefined),
      ...visitInvitation(facts, to, this.host),
    }));
    await this.outbox.put(tx, mails, at);
  }

  private letter(purpose: EventPurpose, facts: OutcomeFacts, to: Addressee, issued: Issued | undefined): NewMail {
    const { context, event } = facts;
    return {
      purpose,
      variables: LETTERS[purpose](facts, to),
      caseId: context.id,
      subjectKind: 'case',
      subjectId: context.number,
      cycle: context.cycle,
      occurrence: `event ${event.seq}`,
      recipient: to.email,
      recipientRole: to.role,
      documents: issued ? [issued.paper.id] : [],
      outcome: OUTCOMES.includes(purpose),
    } as NewMail;
  }
}
