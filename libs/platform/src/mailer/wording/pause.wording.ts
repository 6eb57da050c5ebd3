import { aboutCase, fact, facts, openCase, type Wordings } from './wording.js';

export const pauseWording: Wordings<'case-paused' | 'case-resumed'> = {
  'case-paused': {
    subject: '{{ caseNo }}: paused, {{ programme }}',
    lead: 'The accreditation of {{ programme }} has been paused since {{ since }}. You will receive no reminders about it until it resumes.',
    body: `${facts(...aboutCase, fact('Reason', '{{ reason | lines }}'))}
      <p>Every date that was promised still holds.</p>`,
    action: openCase,
  },
  'case-resumed': {
    subject: '{{ caseNo }}: resumed, {{ programme }}',
    lead: 'The accreditation of {{ programme }} resumes on {{ resumedOn }}. Every date that was promised still holds.',
    body: facts(...aboutCase),
    action: openCase,
  },
};
