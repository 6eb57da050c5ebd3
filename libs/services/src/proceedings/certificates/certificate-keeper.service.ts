import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { CERTIFICATE, type CertificateEvent, type CertificateState } from '#domain/certificates/certificate';
import { stepsInTime, type StepInTime } from '#domain/certificates/renewal';
import type { ClockChange } from '#domain/proceedings/clocks';
import { CONFIG, type Config } from '#platform/config/config';
import { longDay } from '#platform/mailer/format';
import type { CertificateMail } from '#platform/mailer/proceedings.variables';
import type { ProceedingEvent } from '#workflows/proceedings/proceeding.contract';
import { OutboxService, type NewMail } from '../../mail/outbox.service.js';
import { staffAs, type Addressee, type ProceedingContext } from '../proceeding-context.js';
import type { AnyRules, ProceedingKeeper } from '../proceeding-keeper.js';

/** What is told of each step: a sentence, and the grounds. */
function noticeOf(event: CertificateEvent): { readonly what: string; readonly reason: string | null } | undefined {
  switch (event.type) {
    case 'suspend':
      return { what: 'is suspended: until it is reinstated please do not refer to it', reason: event.data.reason };
    case 'reinstate':
      return { what: 'is reinstated and valid again', reason: event.data.reason };
    case 'revoke':
      return { what: 'is revoked for good: please no longer refer to it', reason: event.data.reason };
    case 'supersede':
      return { what: `is superseded by certificate ${event.data.by}`, reason: null };
    case 'expire':
      return { what: 'has expired', reason: null };
    default:
      return undefined;
  }
}

/** What the later life of a certificate brings to its recording. */
@Injectable()
export class CertificateKeeper implements ProceedingKeeper {
  readonly rules: AnyRules = CERTIFICATE;
  readonly path = 'certificates';

  constructor(
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  clocks(): ClockChange {
    return {};
  }

  timers(event: ProceedingEvent, calendar: HolidayCalendar, now: Instant): readonly StepInTime[] {
    const given = event as CertificateEvent;
    return given.type === 'open' ? stepsInTime(given.data.expiresOn, calendar, now) : [];
  }

  /** It has had its number since it was issued. */
  numberOf(): null {
    return null;
  }

  titleOf({ number }: ProceedingContext): string {
    return `certificate ${number ?? ''}`;
  }

  holders(_tx: EntityManager, context: ProceedingContext): Promise<readonly Addressee[]> {
    return Promise.resolve(staffAs('office', context));
  }

  follow(): Promise<void> {
    return Promise.resolve();
  }

  async tell(tx: EntityManager, context: ProceedingContext, given: ProceedingEvent, now: Instant): Promise<void> {
    const event = given as CertificateEvent;
    await this.outbox.put(tx, this.mails(context, event), now);
  }

  private mails(context: ProceedingContext, event: CertificateEvent): readonly NewMail[] {
    const concerned = [
      ...(context.case?.parties.filter(({ role }) => role === 'organisation') ?? []),
      ...staffAs('office', context),
    ];
    const notice = noticeOf(event);
    if (notice) return concerned.map((to) => this.mail(context, event, to, 'certificate-notice', notice));
    const { expiresOn } = context.state as CertificateState;
    if (event.type === 'remindOfRenewal' && expiresOn)
      return concerned.map((to) =>
        this.mail(context, event, to, 'certificate-renewal', { expiresOn: longDay(expiresOn) }),
      );
    if (event.type !== 'proposeRevocation') return [];
    return staffAs('manager', context).map((to) =>
      this.mail(context, event, to, 'certificate-revocation-proposed', { reason: event.data.reason }),
    );
  }

  private mail(
    context: ProceedingContext,
    { seq }: CertificateEvent,
    to: Addressee,
    purpose: NewMail['purpose'],
    more: object,
  ): NewMail {
    const { case: of, number, id } = context;
    const about: CertificateMail = {
      ...{ recipientName: to.name, caseNo: of?.number ?? '', organisation: of?.organisation ?? '' },
      ...{ programme: of?.programme ?? '', caseUrl: `${this.config.PUBLIC_URL}/cases/${of?.number}/${of?.cycle}` },
      ...{ certificateNo: number ?? '', certificateUrl: `${this.config.PUBLIC_URL}/certificates/${id}` },
    };
    return {
      ...{ purpose, variables: { ...about, ...more } },
      ...(of ? { caseId: of.id } : {}),
      ...{ subjectKind: 'certificate', subjectId: number ?? id, cycle: 0, occurrence: `event ${seq}` },
      ...{ recipient: to.email, recipientRole: to.role },
    } as NewMail;
  }
}
