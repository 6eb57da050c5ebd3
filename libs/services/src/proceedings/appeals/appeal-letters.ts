// Who is told what about an appeal (docs/process.md, Appeals).
import type { AppealEvent } from '#domain/appeals/appeal';
import type { AppealData } from '#domain/appeals/appeal-steps';
import { longDay } from '#platform/mailer/format';
import type { AppealMail } from '#platform/mailer/proceedings.variables';
import type { NewMail } from '../../mail/outbox.service.js';
import { onceEach, staffAs, type Addressee, type ProceedingContext } from '../proceeding-context.js';

/** What beside the event the letters say. */
export interface AppealFacts {
  readonly grounds: string;
  readonly late: boolean;
  /** The day by which the next step is promised; empty where nothing is. */
  readonly promisedOn: string;
  readonly panel: readonly Addressee[];
  readonly publicUrl: string;
}

type Letter = Pick<NewMail, 'purpose' | 'variables' | 'outcome'> & { readonly to: Addressee };

const ENDINGS = {
  upheld: 'It is upheld: the case goes back to the supervisory review, and a new version of the report follows.',
  'partly upheld':
    'It is partly upheld: the case goes back to the supervisory review, and a new version of the report follows.',
  dismissed: 'It is dismissed: the result stays as it is.',
} as const;

const endingOf = ({ outcome, certificate = '' }: AppealData['decide']): string =>
  `${ENDINGS[outcome]} ${certificate}`.trim();

function common({ case: of, number, id }: ProceedingContext, to: Addressee, publicUrl: string): AppealMail {
  return {
    recipientName: to.name,
    caseNo: of?.number ?? '',
    organisation: of?.organisation ?? '',
    programme: of?.programme ?? '',
    caseUrl: `${publicUrl}/cases/${of?.number}/${of?.cycle}`,
    appealNo: number ?? '',
    appealUrl: `${publicUrl}/appeals/${id}`,
  };
}

const party = (context: ProceedingContext, ...roles: readonly string[]): readonly Addressee[] =>
  (context.case?.parties ?? []).filter(({ role }) => roles.includes(role));

const everybody = (context: ProceedingContext, { panel }: AppealFacts): readonly Addressee[] =>
  onceEach([...(context.case?.parties ?? []), ...panel, ...staffAs('office', context)]);

export function appealLetters(context: ProceedingContext, event: AppealEvent, facts: AppealFacts): readonly Letter[] {
  const about = (to: Addressee): AppealMail => common(context, to, facts.publicUrl);
  const { grounds, promisedOn } = facts;
  const late = facts.late ? 'yes' : null;
  const ended = (how: string, reason: string, readers: readonly Addressee[], outcome = false): readonly Letter[] =>
    readers.map((to) => ({ purpose: 'appeal-ended', to, variables: { ...about(to), how, reason }, outcome }));
  switch (event.type) {
    case 'lodge':
      return [
        ...party(context, 'organisation').map((to): Letter => ({
          ...{ purpose: 'appeal-received', to, variables: { ...about(to), promisedOn, late } },
        })),
        ...onceEach([...staffAs('office', context), ...(late ? staffAs('manager', context) : [])]).map(
          (to): Letter => ({
            ...{ purpose: 'appeal-lodged', to, variables: { ...about(to), grounds, promisedOn, late } },
          }),
        ),
      ];
    case 'admit':
      return party(context, 'organisation', 'assessor', 'supervisor', 'second supervisor').map((to): Letter => ({
        ...{ purpose: 'appeal-admitted', to, variables: { ...about(to), promisedOn } },
      }));
    case 'appointPanel':
      return facts.panel.map((to): Letter => ({
        ...{ purpose: 'appeal-panel', to, variables: { ...about(to), grounds, promisedOn } },
      }));
    case 'decide':
      return ended(endingOf(event.data), event.data.reason, everybody(context, facts), true);
    case 'refuse':
      return ended('It is not admitted: the result stays as it is.', event.data.reason, [
        ...party(context, 'organisation'),
        ...staffAs('office', context),
      ]);
    case 'withdraw':
      return ended('It was withdrawn: the result stays as it is.', event.data.reason, everybody(context, facts));
    case 'giveView':
      return [];
  }
}

export const longDayOr = (day: Parameters<typeof longDay>[0] | null): string => (day === null ? '' : longDay(day));
