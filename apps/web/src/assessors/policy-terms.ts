import type { Schemas } from '../api/client.js';

export type Version = Schemas['AssessorPolicy'];

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** What a version says, in words. */
export const TERMS: readonly {
  readonly key: keyof Version;
  readonly name: string;
  readonly words: (version: Version) => string;
}[] = [
  {
    key: 'lookBackMonths',
    name: 'Ties to an organisation count for',
    words: ({ lookBackMonths }) =>
      lookBackMonths === 0 ? 'as long as they last' : `${count(lookBackMonths, 'month')} beyond their end`,
  },
  {
    key: 'rotationLimit',
    name: 'Assessments of one organisation',
    words: ({ rotationLimit }) => (rotationLimit === null ? 'no limit' : `at most ${rotationLimit} by one assessor`),
  },
  { key: 'offerDays', name: 'An offer is answered', words: ({ offerDays }) => `within ${count(offerDays, 'day')}` },
  {
    key: 'offerReminderDays',
    name: 'One reminder of it comes',
    words: ({ offerReminderDays }) => `after ${count(offerReminderDays, 'day')}`,
  },
  {
    key: 'declarationMonths',
    name: 'A declaration of interests holds',
    words: ({ declarationMonths }) => count(declarationMonths, 'month'),
  },
  {
    key: 'competenceMonths',
    name: 'Competence holds',
    words: ({ competenceMonths }) => count(competenceMonths, 'month'),
  },
  {
    key: 'cpdHours',
    name: 'Competence is renewed by',
    words: ({ cpdHours }) => `${count(cpdHours, 'hour')} of further training`,
  },
  {
    key: 'trainingRequired',
    name: 'Training before the Board’s approval',
    words: ({ trainingRequired }) => (trainingRequired ? 'required' : 'not required'),
  },
];

/** What a version says otherwise than the one that counted before it; of the first one everything. */
export function changesOf(version: Version, items: readonly Version[]): string {
  const before = items.find(({ fromDay, standing }) => fromDay < version.fromDay && standing !== 'replaced');
  const changed = TERMS.filter(({ key }) => before?.[key] !== version[key]);
  if (changed.length === 0) return 'nothing';
  return changed.map(({ name, words }) => `${name}: ${words(version)}`).join('; ');
}
