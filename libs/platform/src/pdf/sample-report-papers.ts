// The report's other renderings, to look at and to test with.
import type { LocalDay } from '#domain/calendar/dates';
import type { InternalReportPaper, SummaryPaper } from './report-papers.js';
import { report } from './sample-papers.js';

const on = (day: string) => day as LocalDay;

export const internalReport = (change: Partial<InternalReportPaper> = {}): InternalReportPaper => ({
  ...report(),
  compared: [
    ...report().segments.map(({ no, title, shown }) => ({
      ...{ name: `${no}. ${title}`, self: '95.0', assessor: shown, supervisor: no === 4 ? '80.0' : shown },
    })),
    { name: 'Overall', self: '95.0', assessor: '91.2', supervisor: '90.4' },
  ],
  alternatives: [
    {
      ...{ criterion: '4.2', title: 'Line managers have been told what is expected of them', setNo: 1 },
      ...{ assessor: '9 / 10', supervisor: '7 / 10', why: 'Two of the three line managers could not say what it is.' },
      outcome: 'The scores were returned. The assessor then changed the score otherwise. Settled by telephone.',
    },
  ],
  review: [
    { day: on('2005-03-21'), words: 'The assessor submitted the scores.' },
    { day: on('2005-03-29'), words: 'The supervisor returned segment 4: say what was seen in the half-yearly review.' },
    { day: on('2005-04-04'), words: 'The assessor submitted them anew: two documents added.' },
    { day: on('2005-04-11'), words: 'The supervisor accepted them: silver.' },
  ],
  interviews: [
    { kind: 'mentor', heard: 3, target: 2 },
    { kind: 'mentee', heard: 4, target: 2 },
    { kind: 'line manager', heard: 1, target: 2 },
    { kind: 'programme team', heard: 2, target: 1 },
  ],
  impartiality: [
    {
      day: on('2005-02-14'),
      words: 'Waiver for Margaret Oyelaran as assessor granted: she spoke at a conference of the organisation in 2003.',
    },
  ],
  ...change,
});

export const summary = (change: Partial<SummaryPaper> = {}): SummaryPaper => {
  const { body, organisation, programme, standardsTitle, achieved, visitDays, issuedAt, segments } = report();
  return {
    ...{ body, organisation, programme, standardsTitle, achieved, visitDays, issuedAt },
    strengthsInShort: segments.map(({ title, strengths }) => ({ segment: title, strength: strengths[0] ?? '' })),
    ...change,
  };
};
