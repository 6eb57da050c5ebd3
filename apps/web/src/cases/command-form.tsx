import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { command as send, Refused } from '../api/client.js';
import { Trouble } from '../shell/states.js';
import type { Page } from './page.js';
import { FORMS } from './forms.js';

interface Props {
  readonly page: Page;
  readonly command: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** The form of one command. Its key is made when it opens: pressing the button twice is one command. */
export function CommandForm({ page, command, title, onClose }: Props): ReactNode {
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const form = FORMS[command];
  const give = useMutation({
    mutationFn: (body: object) => send(page, command, body, page.seq, key),
    onSuccess: async () => {
      await queries.invalidateQueries();
      notifications.show({
        message: `Done: ${title.toLowerCase()}.`,
        closeButtonProps: { 'aria-label': 'Close the message' },
      });
      onClose();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    give.mutate(form?.body(new FormData(event.currentTarget)) ?? {});
  };
  const changed = give.error instanceof Refused && give.error.problem.status === 412;
  return (
    <Modal.Root opened onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <Group justify="space-between" p="md">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </Group>
        <Modal.Body>
          <form onSubmit={submit}>
            <Stack>
              {give.isError && <Trouble error={give.error} />}
              {changed && (
                <Button variant="default" onClick={() => void queries.invalidateQueries().then(onClose)}>
                  Load the case again
                </Button>
              )}
              {form?.warning && <Alert color="orange" variant="light" title={form.warning} />}
              {form?.fields(page) ?? <Text size="sm">Nothing more is needed.</Text>}
              <Group justify="end">
                <Button variant="default" onClick={onClose}>
                  Cancel
                </Button>
                <Button type="submit" loading={give.isPending} color={form?.warning ? 'red.9' : 'indigo'}>
                  {title}
                </Button>
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
