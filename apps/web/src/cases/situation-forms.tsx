// Forms of what may befall a case beside its main line.
import { LongField, TextField } from '../forms/fields.js';
import { nothing, reason, type Form } from './form.js';

export const SITUATION_FORMS: Readonly<Record<string, Form>> = {
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
  pauseCase: reason('Why is the case paused? The organisation and the assessors read this.'),
  resumeCase: nothing('Reminders go out again from now on; those that were held back are not sent later.'),
  lapse: { ...nothing('Nothing was heard from the organisation.'), warning: 'This ends the cycle; everybody is told.' },
};
