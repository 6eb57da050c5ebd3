import type { z } from 'zod';
import type { ApplicationCommandType } from '#domain/assessors/application-steps';
import type { ApplicationPage } from '#services/assessors/applications/application-reads.service';
import type { ApplicationPageView } from './applications.schema.js';

const TITLES: Readonly<Record<ApplicationCommandType, string>> = {
  submit: 'Application received',
  accept: 'Accepted for training',
  decline: 'Declined',
  recordTraining: 'Training recorded',
  recordDecision: 'Board’s decision recorded',
  appoint: 'Appointment begun',
  recordAnswer: 'Answer noted',
  withdraw: 'Withdrawn',
  lapse: 'Lapsed in silence',
};

const yes = (value: unknown, one: string, other: string): string => (value === true ? one : other);

function detailOf(type: string, data: Readonly<Record<string, unknown>>): string {
  const said = [data['reason'], data['note'], data['detail']].find((each) => typeof each === 'string') ?? '';
  if (type === 'recordTraining')
    return `${yes(data['passed'], 'Passed', 'Not passed')} on ${String(data['on'])}. ${said}`;
  if (type === 'recordDecision') return `${yes(data['carried'], 'Approved', 'Not approved')} on ${String(data['on'])}.`;
  if (type === 'accept')
    return typeof data['trainingOn'] === 'string'
      ? `Training on ${data['trainingOn']}.`
      : 'Day of the training still open.';
  if (type === 'appoint') return `From ${String(data['on'])}.`;
  return said;
}

export const applicationView = ({
  history,
  mails,
  possibilities,
  ...page
}: ApplicationPage): z.input<typeof ApplicationPageView> => ({
  ...page,
  possibilities: [...possibilities],
  mails: [...mails],
  history: history.map(({ seq, at, type, data, by }) => ({
    ...{ seq, at, by },
    title: TITLES[type as ApplicationCommandType],
    detail: detailOf(type, data),
  })),
});
