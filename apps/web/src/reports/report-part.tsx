import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { ReportText } from '../cases/segment-fields.js';
import { Form } from '../forms/form.js';
import { Shown } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import { CheckShown } from './check-shown.js';
import { RemarksShown } from './remarks-shown.js';
import { textOf, type WrittenText } from './report-query.js';

function standing({ from, savedBy, savedAt }: WrittenText): string {
  if (from === 'kept') return `Kept ${savedAt ? momentText(savedAt) : ''} by ${savedBy ?? 'somebody'}`;
  if (from === null) return 'Nothing is written yet';
  return from === 'issued report' ? 'As the report was issued' : 'As the organisation was shown it';
}

interface WritingProps {
  readonly page: Page;
  readonly text: WrittenText;
}

function Writing({ page, text }: WritingProps): ReactNode {
  const queries = useQueryClient();
  const path = { number: page.number, cycle: page.cycle };
  return (
    <Form
      label="Words of the report"
      verb="Keep the text"
      stays={standing(text)}
      send={(body) =>
        change('/api/cases/{number}/{cycle}/report-text', { method: 'PUT', version: text.version, path, body })
      }
      done={() => queries.invalidateQueries({ queryKey: textOf(page).queryKey })}
    >
      <ReportText segments={page.segments} said={text.remarks} unfinished />
    </Form>
  );
}

const Written = ({ page }: { readonly page: Page }): ReactNode => (
  <Shown of={useQuery(textOf(page))}>
    {(text) => (
      <Stack gap="sm" component="section" aria-label="Text of the report">
        <Group justify="space-between">
          <Title order={2} size="h4">
            Text of the report
          </Title>
          {page.stage !== 'SCORING' && page.supervisor && (
            <Anchor size="sm" href={`/api/cases/${page.number}/${page.cycle}/report-text/preview`} target="_blank">
              See the whole report as a draft (PDF)
            </Anchor>
          )}
        </Group>
        <Text size="sm">
          What is kept here stands in the form by which the report is issued, checked or corrected. The organisation
          does not see it before.
        </Text>
        {page.may.includes('keepReportText') ? (
          <Writing key={`${text.version} ${text.savedAt}`} page={page} text={text} />
        ) : (
          <RemarksShown remarks={text.remarks} segments={page.segments} />
        )}
      </Stack>
    )}
  </Shown>
);

/** The report in words: as it is being written, and as the organisation checked it. */
export const ReportPart = ({ page }: { readonly page: Page }): ReactNode => (
  <Stack gap="xl" pt="md">
    {page.state.accuracy && <CheckShown page={page} />}
    {page.may.includes('readReportText') && <Written page={page} />}
  </Stack>
);
