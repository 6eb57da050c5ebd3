import { aboutCase, fact, facts, openCase, type Wordings } from './wording.js';

const owed = facts(
  ...aboutCase,
  fact('We are waiting for', '{{ what | lines }}'),
  fact('Why', '{{ why | lines }}'),
  fact('Asked on', '{{ askedOn }}'),
);

const answer = 'A reply to this mail is enough, even one that says you need more time.';

export const silenceWording: Wordings<
  'answer-asked' | 'silence-nudge' | 'silence-notice' | 'case-dormant' | 'case-lapsed' | 'case-revived'
> = {
  'answer-asked': {
    subject: '{{ caseNo }}: please answer: {{ what }}',
    lead: 'For the accreditation of {{ programme }} we need an answer from you: {{ what }}.',
    body: `${owed}<p>${answer} While it is outstanding the accreditation cannot go on.</p>`,
    action: openCase,
  },
  'silence-nudge': {
    subject: '{{ caseNo }}: we are still waiting for {{ what }}',
    lead: 'On {{ askedOn }} we asked {{ organisation }} for {{ what }}. {{ waited }} have passed; please let us have your answer, or tell us whom to ask.',
    body: `${owed}<p>${answer}</p>`,
    action: openCase,
  },
  'silence-notice': {
    subject: '{{ caseNo }}: the accreditation lapses on {{ lapsesOn }}',
    lead: 'We have not heard from {{ organisation }} for {{ waited }}. Without a word from you by {{ lapsesOn }} the accreditation of {{ programme }} lapses.',
    body: `${owed}<p>${answer} Anything we hear from you keeps the case open, with the fee and the standards as agreed.</p>`,
    action: openCase,
  },
  'case-dormant': {
    subject: '{{ caseNo }}: set aside until we hear from {{ organisation }}',
    lead: 'We have had no answer since {{ askedOn }} and have set the accreditation of {{ programme }} aside. Nothing is lost: it resumes where it was as soon as we hear from {{ organisation }}.',
    body: `${owed}<p>Unless we hear from you it lapses on {{ lapsesOn }}. Days that were kept for a visit need no longer be kept free.</p>`,
    action: openCase,
  },
  'case-lapsed': {
    subject: '{{ caseNo }}: lapsed, {{ programme }}',
    lead: 'We have not heard from {{ organisation }} since {{ askedOn }}, and the accreditation of {{ programme }} has lapsed. Nothing more needs to be done for it.',
    body: `${owed}<p>You are welcome to apply again: the case keeps its number, and what was learned stays on record.</p>`,
    action: openCase,
  },
  'case-revived': {
    subject: '{{ caseNo }}: resumed, we have heard from {{ organisation }}',
    lead: 'On {{ heardOn }} we heard from {{ organisation }}: the accreditation of {{ programme }} resumes where it was.',
    body: facts(...aboutCase, fact('What we heard', '{{ note | lines }}')),
    action: openCase,
  },
};
