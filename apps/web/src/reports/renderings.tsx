import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { dayText } from '../shell/words.js';
import { ConsentForm } from './consent-form.js';

/** The report as somebody else reads it: for the house, whichever version; in short for the public, the newest one. */
export const InternalLink = ({ page, id }: { readonly page: Page; readonly id: string }): ReactNode =>
  page.may.includes('readInternalReport') && (
    <>
      {' '}
      · <a href={`/api/documents/${id}/internal`}>with the pages for the house (PDF)</a>
    </>
  );

type Publication = NonNullable<Page['publication']>;

const consentText = ({ consent }: Publication): string =>
  consent
    ? `${consent.saidBy} ${consent.given ? 'consented to its publication' : 'said that it is not to be published'}, ${dayText(consent.on)}. ${consent.note}`
    : '';

/** What the public may read, or why there is none; and what the organisation says about it. */
export function PublicSummary({ page }: { readonly page: Page }): ReactNode {
  const [open, setOpen] = useState(false);
  const { publication } = page;
  const report = page.documents.findLast(({ kind, trouble }) => kind === 'report' && trouble === null);
  if (!publication || !report) return null;
  return (
    <Stack gap={4} pt="sm">
      <Text size="sm">
        {publication.refused === null ? (
          <a href={`/api/documents/${report.id}/public-summary`}>Summary for the public (PDF)</a>
        ) : (
          `There is no summary for the public: ${publication.refused}`
        )}
      </Text>
      {publication.consent && (
        <Text size="sm" c="dimmed">
          {consentText(publication)}
        </Text>
      )}
      {page.may.includes('recordPublication') && (
        <Group>
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            Record the organisation’s word on publication
          </Button>
        </Group>
      )}
      {open && <ConsentForm page={page} onClose={() => setOpen(false)} />}
    </Stack>
  );
}
