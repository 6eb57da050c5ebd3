// Variables of the mails about situations, to look at them and to test them.
import type { CaseMail } from './case-mail.js';
import type { SituationMails } from './situations.variables.js';

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
    'case-paused': {
      ...about,
      since: 'Monday 21 February 2005',
      reason: 'The programme moves to another site until May.',
    },
    'case-resumed': { ...about, resumedOn: 'Monday 2 May 2005' },
    'case-revived': {
      ...about,
      heardOn: 'Thursday 2 June 2005',
      note: 'The programme manager has changed; the new one writes this week.',
    },
  };
}
