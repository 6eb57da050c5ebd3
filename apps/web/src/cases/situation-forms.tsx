// Forms of what may befall a case beside its main line.
import { Text } from '@mantine/core';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, Hidden, LongField, NumberField, TextField } from '../forms/fields.js';
import { CandidateField } from '../impartiality/candidate-field.js';
import { AssessorSelect } from './assessor-select.js';
import { ChangesFields, PointsFields } from '../reports/check-fields.js';
import { WrittenFields } from '../reports/written-fields.js';
import { CORRECTION_FORMS } from './correction-forms.js';
import { NEW_STANDARDS_FORMS } from '../standards/new-standards.js';
import { nothing, reason, type Form } from './form.js';

export const SITUATION_FORMS: Readonly<Record<string, Form>> = {
  ...CORRECTION_FORMS,
  ...NEW_STANDARDS_FORMS,
  askOrganisation: {
    fields: () => (
      <>
        <TextField
          name="what"
          label="What do we need from the organisation?"
          description="As it follows “We are waiting for”: two days that suit you for the visit."
          required
          data-autofocus
        />
        <LongField name="why" label="Why? The organisation reads this." required />
      </>
    ),
  },
  hearFromOrganisation: {
    fields: () => <LongField name="note" label="What was heard, and how?" required data-autofocus />,
  },
  fallDormant: {
    ...nothing('The case is set aside until the organisation is heard of; everybody is told.'),
    warning: 'Days that were kept free for a visit are given back.',
  },
  endAssignment: {
    fields: (page) => (
      <>
        <Hidden name="daysDone/" value="" />
        {page.stage === 'VISIT' &&
          [0, 1].map((index) => (
            <DayField
              key={index}
              name={`daysDone/${index}`}
              label={`Day held ${index + 1}`}
              description={index === 0 ? 'Leave it empty where none was held.' : undefined}
            />
          ))}
        <LongField
          name="reason"
          label="Why does the assignment end? The organisation and the assessor read this."
          required
        />
      </>
    ),
    warning: 'The assessor no longer sees the case; somebody else takes over after a fresh conflict check.',
  },
  scoreFromEvidence: reason('Why do the records suffice?'),
  repeatVisit: {
    fields: () => (
      <>
        <NumberField name="days" label="How many days are held again, 1 or 2?" defaultValue="1" required w={200} />
        <LongField name="reason" label="What is to be seen again, and why?" required />
      </>
    ),
    warning: 'The case goes back to booking; the promise of the report does not move.',
  },
  appointSecondSupervisor: { fields: (page) => <CandidateField page={page} supervisory /> },
  sendForAccuracy: {
    fields: (page) => (
      <>
        <Text size="sm">The organisation reads these words, without scores and grade.</Text>
        <WrittenFields page={page} />
      </>
    ),
    warning: 'The organisation has five working days; the report waits for its answer or their end.',
  },
  answerAccuracy: { fields: (page) => <PointsFields page={page} /> },
  recordAccuracyChanges: { fields: (page) => <ChangesFields page={page} /> },
  reportConflict: {
    fields: (page) => (
      <>
        <ChoiceField
          name="about"
          label="Whose conflict of interest?"
          data={[
            ...(page.assessor ? [{ value: 'assessor', label: `The assessor’s (${page.assessor.name})` }] : []),
            ...(page.supervisor ? [{ value: 'supervisor', label: `The supervisor’s (${page.supervisor.name})` }] : []),
            ...(page.secondSupervisor
              ? [{ value: 'second supervisor', label: `The second supervisor’s (${page.secondSupervisor.name})` }]
              : []),
          ]}
        />
        <LongField name="facts" label="What was found?" required />
      </>
    ),
    warning: 'The case freezes: nothing is submitted or issued until it is ruled on.',
  },
  askForRuling: { fields: () => <AssessorSelect supervisory /> },
  ruleOnConflict: {
    fields: () => (
      <>
        <ChoiceField
          name="ruling"
          label="Ruling"
          data={[
            { value: 'waive', label: 'It is waived' },
            { value: 're-score', label: 'Somebody else does the work again, from the evidence' },
            { value: 're-visit', label: 'Another assessor visits again and scores' },
          ]}
        />
        <NumberField name="days" label="Days, where a visit is repeated" defaultValue="1" w={200} />
        <LongField name="reason" label="Reason" required />
      </>
    ),
    warning: 'It takes effect once a member of the Board and the supervisor who was asked say the same.',
  },
  pauseCase: reason('Why is the case paused? The organisation and the assessors read this.'),
  resumeCase: nothing('Reminders go out again from now on; those that were held back are not sent later.'),
  lapse: { ...nothing('Nothing was heard from the organisation.'), warning: 'This ends the cycle; everybody is told.' },
};
