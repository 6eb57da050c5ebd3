import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';

const SAYS = [
  { value: 'true', label: 'A summary may be published' },
  { value: 'false', label: 'No summary is to be published' },
];

/** The last word counts; earlier ones stay on record. */
export function ConsentForm({ page, onClose }: { readonly page: Page; readonly onClose: () => void }): ReactNode {
  const path = { number: page.number, cycle: page.cycle };
  return (
    <FormDialogue
      title="Publication of a summary"
      verb="Record it"
      send={(body, key) =>
        got(
          api.POST('/api/cases/{number}/{cycle}/publication-consent', {
            params: { path, header: { 'Idempotency-Key': key } },
            body: body as Schemas['PublicationConsentSaid'],
          }),
        )
      }
      onClose={onClose}
    >
      <Text size="sm">
        The summary names the programme and its organisation, the award, the standards, the days, and one strength of
        each segment. It names nobody and shows no scores.
      </Text>
      <ChoiceField name="given" kind="flag" label="What does the organisation say?" data={SAYS} data-autofocus />
      <TextField name="saidBy" label="Who says so for the organisation" required />
      <DayField name="on" label="When" required />
      <LongField name="note" label="Note" description="Such as the letter in which it stands." />
    </FormDialogue>
  );
}
