import { Anchor, Button, Stack } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useActions } from '../shell/actions.js';
import { Dialogue } from '../shell/dialogue.js';
import { titleOf, type Invoice } from './invoice.js';

/** The paper as it would go out, marked as a draft. */
export function DraftPreview({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const [open, setOpen] = useState(false);
  const address = `/api/invoices/${invoice.id}/preview`;
  useActions([{ label: 'Look at the draft as PDF', group: 'On this draft', keys: 'v', run: () => setOpen(true) }]);
  return (
    <>
      <Button variant="default" leftSection={<IconEye size={16} aria-hidden />} onClick={() => setOpen(true)}>
        Preview
      </Button>
      {open && (
        <Dialogue title={titleOf(invoice)} onClose={() => setOpen(false)} size="xl">
          <Stack gap="xs">
            <iframe title="The draft as PDF" src={address} style={{ width: '100%', height: '70vh', border: 0 }} />
            <Anchor href={address} target="_blank" rel="noreferrer" size="sm">
              Open it in a window of its own
            </Anchor>
          </Stack>
        </Dialogue>
      )}
    </>
  );
}
