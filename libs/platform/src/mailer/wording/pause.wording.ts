import { aboutCase, fact, facts, openCase, type Wordings } from './wording.js';

export const pauseWording: Wordings<'case-paused' | 'case-resumed'> = {
  'case-paused': {
    subject: '{{ caseNo }}: paused, {{ programme }}',
    lead: 'The accreditation of {{ programme }} is paused since {{ since }}. You receive no reminders about it until it goes on.',
    body: `${facts(...aboutCase, fact('Reason', '{{ reason | lines }}'))}
      <p>Every date that was promised stays as it is.</p>`,
    action: openCase,
  },
  'case-resumed': {
    subject: '{{ caseNo }}: goes on, {{ programme }}',
    lead: 'The accreditation of {{ programme }} goes on from {{ resumedOn }}. Every date that was promised is as it was.',
    body: facts(...aboutCase),
    action: openCase,
  },
};
