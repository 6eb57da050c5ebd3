// Forms of what corrects: a new version of the report, the review open again, a step taken back.
import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { LongField } from '../forms/fields.js';
import { WrittenFields } from '../reports/written-fields.js';
import { Shown } from '../shell/states.js';
import { reason, type Form } from './form.js';
import type { Page } from './page.js';

/** What taking the step back would do, before it is done. */
function StepBackPreview({ page }: { readonly page: Page }): ReactNode {
  const path = { number: page.number, cycle: page.cycle };
  const query = useQuery({
    queryKey: ['case', page.number, String(page.cycle), 'step-back', page.seq],
    queryFn: () =>
      got(api.GET('/api/cases/{number}/{cycle}/step-back', { params: { path } })) as Promise<
        Schemas['StepBackPreview']
      >,
  });
  return (
    <Shown of={query}>
      {({ does, leadsTo, clocksEnded, clocksReopened, mails }) => (
        <>
          <Text size="sm">
            The step to {does} is taken back; the case goes back to “{leadsTo}”. It stays on the timeline.
          </Text>
          <List size="sm">
            {clocksEnded.map((kind) => (
              <List.Item key={kind}>The clock “{clockWords(kind)}” ends.</List.Item>
            ))}
            {clocksReopened.map((kind) => (
              <List.Item key={kind}>The clock “{clockWords(kind)}” runs on from the day it was counted from.</List.Item>
            ))}
            {mails.map(({ subject, recipient, gone }) => (
              <List.Item key={subject + recipient}>
                {gone
                  ? `Cannot be recalled, its reader is told: “${subject}” to ${recipient}.`
                  : `Not sent yet, and will not be: “${subject}” to ${recipient}.`}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Shown>
  );
}

const clockWords = (kind: string): string => kind.toLowerCase().replaceAll('_', ' ');

export const CORRECTION_FORMS: Readonly<Record<string, Form>> = {
  correctReport: {
    fields: (page) => (
      <>
        <LongField name="reason" label="What is corrected? The organisation reads this." required data-autofocus />
        <WrittenFields page={page} />
      </>
    ),
    warning: 'A new version is drawn and mailed to the organisation. Grade and certificate clock stay.',
  },
  reopenReview: {
    ...reason('Why may the grade change? Everybody concerned reads this.'),
    warning: 'The supervisor accepts again; a new version of the report and a revised certificate follow.',
  },
  lodgeAppeal: {
    fields: () => (
      <LongField
        name="grounds"
        label="Against what in the result, and why?"
        description="People without any part in the case read this and decide."
        required
        minRows={5}
        data-autofocus
      />
    ),
    warning: 'The cycle stays open until the appeal is decided; the result stands until then.',
  },
  stepBack: {
    fields: (page) => (
      <>
        <StepBackPreview page={page} />
        <LongField name="reason" label="Why is the step taken back?" required />
      </>
    ),
  },
};
