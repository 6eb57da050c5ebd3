// The form of each command; form.tsx says what one is.
import type { ReactNode } from 'react';
import { DayField } from '../forms/day-field.js';
import { LongField, TextField } from '../forms/fields.js';
import { AssessorSelect } from './assessor-select.js';
import { ExpenseFields } from './expense-fields.js';
import { nothing, reason, type Form } from './form.js';
import type { Page } from './page.js';
import { SegmentComments, SegmentRemarks } from './segment-fields.js';
import { SITUATION_FORMS } from './situation-forms.js';

const assessor = (supervisory: boolean): Form => ({
  fields: () => <AssessorSelect supervisory={supervisory} />,
});

interface DaysProps {
  readonly named: string;
  readonly place: string;
  readonly needed: number;
  readonly given?: readonly string[];
}

const DayFields = ({ named, place, needed, given = [] }: DaysProps): ReactNode =>
  [0, 1].map((index) => (
    <DayField
      key={index}
      name={`${place}/${index}`}
      label={`${named} ${index + 1}`}
      required={index < needed}
      given={given[index]}
    />
  ));

const missing = (page: Page): number => Math.max(1, page.state.daysNeeded - page.state.heldDays.length);

export const FORMS: Readonly<Record<string, Form>> = {
  acceptApplication: nothing('The standards version in force today and the fee of the year applied for are pinned.'),
  declineApplication: {
    ...reason('Why is the application declined? The organisation reads this.'),
    warning: 'This ends the cycle.',
  },
  declareReady: nothing('The self-assessment is checked and sealed as it stands.'),
  withdrawReadiness: reason(),
  nameAssessor: assessor(false),
  appointSupervisor: assessor(true),
  bookVisit: {
    fields: (page) => (
      <>
        <DayFields named="Visit day" place="days" needed={missing(page)} />
        <TextField name="place" label="Place" required />
      </>
    ),
  },
  postponeVisit: reason(),
  beginVisit: nothing('The visit begins today.'),
  abortVisit: {
    fields: (page) => (
      <>
        <DayFields named="Day held" place="daysDone" needed={0} given={page.state.bookedDays} />
        <LongField name="reason" label="Why was it broken off?" required />
      </>
    ),
  },
  completeVisit: {
    fields: (page) => (
      <>
        <DayFields named="Day held" place="days" needed={missing(page)} given={page.state.bookedDays} />
        <DayField
          name="verbalFeedback/day"
          label="Verbal feedback given on"
          required
          given={page.state.bookedDays.at(-1)}
        />
        <TextField name="verbalFeedback/to" label="Verbal feedback given to" required />
        <LongField name="verbalFeedback/summary" label="What was said" required minRows={3} />
      </>
    ),
  },
  approveExpenses: { fields: () => <ExpenseFields /> },
  submitScores: nothing(
    'The assessor’s scores are checked and sealed; after that only a supervisory return opens them again.',
  ),
  returnScores: { fields: () => <SegmentComments /> },
  resubmitScores: reason('What was reworked?'),
  acceptScores: nothing('The grade is computed from the sealed scores.'),
  issueReport: {
    fields: () => (
      <>
        <LongField
          name="summary"
          label="Summary"
          description="Paragraphs parted by an empty line."
          required
          minRows={4}
        />
        <SegmentRemarks />
      </>
    ),
    warning:
      'Issuing is the approval: the report is drawn and mailed to the organisation, and the certificate’s two weeks begin.',
  },
  issueCertificate: {
    ...nothing('The certificate shows the grade of the issued report.'),
    warning: 'The certificate is drawn and mailed to the organisation.',
  },
  ...SITUATION_FORMS,
  withdraw: { ...reason(), warning: 'This ends the cycle: running clocks end, everybody is told.' },
};
