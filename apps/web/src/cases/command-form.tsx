import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { command as send, Refused } from '../api/client.js';
import { Form } from '../forms/form.js';
import { Dialogue } from '../shell/dialogue.js';
import { Heed } from '../shell/states.js';
import { Changed } from './changed.js';
import { FORMS } from './forms.js';
import type { Page } from './page.js';

interface Props {
  readonly page: Page;
  readonly command: string;
  readonly title: string;
  readonly onClose: () => void;
}

/**
 * The form of one command. It holds to the state of the case that its person has seen: what others change meanwhile is told
 * here, and is to be looked at before the form is sent; what is typed stays.
 */
export function CommandForm({ page, command, title, onClose }: Props): ReactNode {
  const [seen, setSeen] = useState(page.seq);
  const [sending, setSending] = useState(false); // what it does itself is no news
  const queries = useQueryClient();
  const form = FORMS[command];
  const give = async (body: object, key: string): Promise<unknown> => {
    setSending(true);
    try {
      return await send(page, command, body, seen, key);
    } catch (error) {
      setSending(false);
      if (error instanceof Refused && error.problem.status === 412)
        await queries.invalidateQueries({ queryKey: ['case'] });
      throw error;
    }
  };
  const done = async (): Promise<void> => {
    await queries.invalidateQueries(); // before the window closes: the next command is given on what is shown then
    onClose();
    notifications.show({
      message: `Done: ${title.toLowerCase()}.`,
      closeButtonProps: { 'aria-label': 'Close the message' },
    });
  };
  return (
    <Dialogue title={title} onClose={onClose}>
      <Stack>
        {page.seq !== seen && !sending && (
          <Changed page={page} seen={seen} command={command} onLooked={() => setSeen(page.seq)} />
        )}
        <Form
          verb={title}
          send={give}
          done={done}
          onCancel={onClose}
          body={form?.body}
          danger={form?.warning !== undefined}
        >
          {form?.warning && <Heed title={form.warning} />}
          {form?.fields(page) ?? <Text size="sm">Nothing more is needed.</Text>}
        </Form>
      </Stack>
    </Dialogue>
  );
}
