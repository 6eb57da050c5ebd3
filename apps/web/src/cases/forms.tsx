// The form of each command: its fields, and the body that its api takes.
import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { AssessorSelect } from './assessor-select.js';
import type { Page } from './page.js';
import { ExpenseFields, expenseBody } from './expense-fields.js';
import { days, nothing, reason, text, type Form } from './form.js';
import { SegmentFields, segmentComments, segmentRemarks } from './segment-fields.js';
import { SITUATION_FORMS } from './situation-forms.js';

const assessor = (supervisory: boolean): Form => ({
  fields: () => <AssessorSelect supervisory={supervisory} />,
  body: (data) => ({ assessorId: text(data, 'assessorId') }),
});

const DayFields = ({
  named,
  needed,
  given = [],
}: {
  named: string;
  needed: number;
  given?: readonly string[];
}): ReactNode =>
  [1, 2].map((ordinal) => (
    <TextInput
      key={ordinal}
      type="date"
      name={`day${ordinal}`}
      label={`${named} ${ordinal}`}
      required={ordinal <= needed}
      defaultValue={given[ordinal - 1] ?? ''}
    />
  ));

const missing = (page: Page): number => Math.max(1, 2 - page.state.heldDays.length);

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
        <DayFields named="Visit day" needed={missing(page)} />
        <TextInput name="place" label="Place" required />
      </>
    ),
    body: (data) => ({ days: days(data), place: text(data, 'place') }),
  },
  postponeVisit: reason(),
  beginVisit: nothing('The visit begins today.'),
  abortVisit: {
    fields: (page) => (
      <>
        <DayFields named="Day held" needed={0} given={page.state.bookedDays} />
        <Textarea name="reason" label="Why was it broken off?" required />
      </>
    ),
    body: (data) => ({ daysDone: days(data), reason: text(data, 'reason') }),
  },
  completeVisit: {
    fields: (page) => (
      <>
        <DayFields named="Day held" needed={missing(page)} given={page.state.bookedDays} />
        <TextInput
          type="date"
          name="feedbackDay"
          label="Verbal feedback given on"
          required
          defaultValue={page.state.bookedDays.at(-1) ?? ''}
        />
        <TextInput name="to" label="Verbal feedback given to" required />
        <Textarea name="summary" label="What was said" required autosize minRows={3} />
      </>
    ),
    body: (data) => ({
      days: days(data),
      verbalFeedback: { day: text(data, 'feedbackDay'), to: text(data, 'to'), summary: text(data, 'summary') },
    }),
  },
  approveExpenses: { fields: () => <ExpenseFields />, body: expenseBody },
  submitScores: nothing(
    'The assessor’s scores are checked and sealed; after that only a supervisory return opens them again.',
  ),
  returnScores: {
    fields: () => <SegmentFields kinds={['comment']} />,
    body: (data) => ({ comments: segmentComments(data) }),
  },
  resubmitScores: reason('What was reworked?'),
  acceptScores: nothing('The grade is computed from the sealed scores.'),
  issueReport: {
    fields: () => (
      <>
        <Textarea
          name="summary"
          label="Summary"
          description="Paragraphs parted by an empty line."
          required
          autosize
          minRows={4}
        />
        <SegmentFields kinds={['strengths', 'improvements']} />
      </>
    ),
    body: (data) => ({ summary: text(data, 'summary'), segments: segmentRemarks(data) }),
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
