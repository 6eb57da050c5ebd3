// What an applicant is told after each step, and by what reminder (#domain/assessors/application-steps, WAITS).
import type { ApplicationEvent } from '#domain/assessors/application';
import { lapsesOn } from '#domain/assessors/application-days';
import { APPLICATION_WORDS, WAITS } from '#domain/assessors/application-steps';
import { longDay } from '#platform/mailer/format';
import type { NewMail } from '../../mail/outbox.service.js';
import type { ApplicationContext } from './application-context.js';

type Letter = Pick<NewMail, 'purpose' | 'variables'>;

/** What a reminder asks an applicant for. */
const ASKED: Readonly<Partial<Record<string, string>>> = {
  TRAINING: 'word from you about the assessors’ training',
  OFFERED: 'your acceptance of the appointment',
};

export function letterOf(context: ApplicationContext, event: ApplicationEvent): Letter | null {
  const about = { recipientName: context.name, applicationNo: context.number };
  switch (event.type) {
    case 'submit':
      return { purpose: 'assessor-application-received', variables: about };
    case 'accept': {
      const { trainingOn } = event.data;
      return {
        purpose: 'assessor-application-accepted',
        variables: { ...about, trainingOn: trainingOn ? longDay(trainingOn) : null },
      };
    }
    case 'recordTraining':
      return {
        purpose: 'assessor-training-recorded',
        variables: { ...about, passed: event.data.passed ? 'yes' : null },
      };
    case 'recordDecision':
      return event.data.carried
        ? { purpose: 'assessor-appointment-offered', variables: { ...about, decidedOn: longDay(event.data.on) } }
        : ended(about, 'The Advisory Board has not approved the appointment.');
    case 'appoint':
      return { purpose: 'assessor-appointed', variables: { ...about, from: longDay(event.data.on) } };
    case 'decline':
      return ended(about, event.data.reason);
    case 'withdraw':
      return ended(about, `It was withdrawn: ${event.data.reason}`);
    case 'lapse':
      return ended(about, 'We have not heard from you for ninety days.');
    case 'recordAnswer':
      return null;
  }
}

const ended = (about: { readonly recipientName: string; readonly applicationNo: string }, reason: string): Letter => ({
  purpose: 'assessor-application-ended',
  variables: { ...about, reason },
});

/** To the applicant, where the application waits for them; otherwise to the office. */
export function reminderOf(context: ApplicationContext, last: boolean): Letter & { readonly toApplicant: boolean } {
  const stage = context.state.stage ?? 'RECEIVED';
  const since = context.state.waitsSince ? longDay(context.state.waitsSince) : '';
  const about = { recipientName: context.name, applicationNo: context.number };
  const end = lapsesOn(context.state);
  if (WAITS[stage]?.on === 'applicant')
    return {
      toApplicant: true,
      purpose: 'assessor-application-reminder',
      variables: {
        ...about,
        waitingFor: ASKED[stage] ?? 'an answer',
        since,
        endsOn: last && end ? longDay(end) : null,
      },
    };
  const waitingFor = stage === 'BOARD' ? 'the Board’s decision' : 'the office’s answer';
  return {
    toApplicant: false,
    purpose: 'assessor-application-waits',
    variables: {
      ...{ ...about, applicant: context.name, stage: APPLICATION_WORDS[stage], waitingFor, since, applicationUrl: '' },
    },
  };
}
