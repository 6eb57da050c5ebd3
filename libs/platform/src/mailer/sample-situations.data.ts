// Variables of the mails about situations, to look at them and to test them.
import type { CaseMail } from './case-mail.js';
import { sampleCorrections } from './sample-corrections.data.js';
import type { SituationMails } from './situations.variables.js';
import type { accuracyWording } from './wording/accuracy.wording.js';
import type { peopleOutWording } from './wording/people-out.wording.js';

export function sampleSituations(about: CaseMail): SituationMails {
  const owed = {
    ...about,
    what: 'two days that suit you for the visit',
    why: 'The assessor keeps days free in May only until they are asked for elsewhere.',
    askedOn: 'Monday 21 February 2005',
    lapsesOn: 'Saturday 20 August 2005',
  };
  return {
    'answer-asked': owed,
    'silence-nudge': { ...owed, waited: '28 days' },
    'silence-notice': { ...owed, waited: '150 days' },
    'case-dormant': owed,
    'case-lapsed': owed,
    ...sampleCorrections(about),
    ...peopleOut(about),
    ...accuracy(about),
    'case-paused': {
      ...about,
      since: 'Monday 21 February 2005',
      reason: 'The programme moves to another site until May.',
    },
    'case-resumed': { ...about, resumedOn: 'Monday 2 May 2005' },
    'standards-offered': { ...about, title: 'ISMPE Standards 2006' },
    'standards-answered': {
      ...{ ...about, title: 'ISMPE Standards 2006', consented: true, note: 'Agreed by the programme team.' },
      ...{ carried: 41, anew: '2.4, 5.1' },
    },
    'case-revived': {
      ...about,
      heardOn: 'Thursday 2 June 2005',
      note: 'The programme manager has changed; the new one writes this week.',
    },
  };
}

type PeopleOut = keyof typeof peopleOutWording;

const peopleOut = (about: CaseMail): Pick<SituationMails, PeopleOut> => ({
  'assignment-ended': {
    ...about,
    assessor: 'Margaret Oyelaran',
    reason: 'She has fallen ill.',
    next: 'Another assessor will be named, and new days agreed.',
  },
  'supervisor-replaced': { ...about, successor: 'Kari Olsen' },
  'scoring-ruled': {
    ...about,
    reason: 'The interviews are well recorded.',
    reportPromisedOn: 'Wednesday 20 April 2005',
  },
  'visit-to-repeat': {
    ...about,
    reason: 'Segment 4 rests on one interview.',
    days: '1 day',
    reportPromisedOn: 'Wednesday 20 April 2005',
  },
  'conflict-reported': { ...about, about: 'assessor', facts: 'Advised the sponsor in 2004.' },
  'ruling-asked': { ...about, about: 'assessor', facts: 'Advised the sponsor in 2004.' },
  'conflict-ruling-given': { ...about, by: 'the Board', ruling: 'it is waived', reason: 'An hour, unpaid, in public.' },
  'conflict-ruled': {
    ...about,
    about: 'assessor',
    ruling: 'the work is done again by somebody else, from the evidence',
    reason: 'The advice touched the programme itself.',
  },
});

const accuracy = (about: CaseMail): Pick<SituationMails, keyof typeof accuracyWording> => ({
  'accuracy-check': { ...about, until: 'Tuesday 12 April 2005', reportPromisedOn: 'Wednesday 20 April 2005' },
  'accuracy-reminder': { ...about, when: 'in 2 days', until: 'Tuesday 12 April 2005' },
  'accuracy-answered': {
    ...about,
    points: [{ segment: 'Segment 3', text: 'Pairs are matched twice a year, not once.' }],
    workingOn: 'Wednesday 20 April 2005',
  },
  'accuracy-settled': { ...about, changes: [{ segment: 'Segment 3', text: 'Corrected: twice a year.' }] },
  'accuracy-ended': about,
  'accuracy-expired': { ...about, workingOn: 'Wednesday 20 April 2005' },
});
