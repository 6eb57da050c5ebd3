import { Button, Group, Stack, Text, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Dialogue } from './dialogue.js';
import { Trouble } from './states.js';

interface Props extends Pick<ButtonProps, 'size' | 'variant' | 'leftSection'> {
  /** What is done, on both buttons: a verb and its object. */
  readonly verb: string;
  /** What it sets off, and whether it can be taken back. */
  readonly children: ReactNode;
  readonly run: () => Promise<unknown>;
  readonly danger?: boolean;
  /** Says of which one, where several such buttons stand in a list. */
  readonly of?: string;
}

/** A button for what should not happen by a slip: it says what follows and asks once more. */
export function ConfirmButton({ verb, children, run, danger = false, of, ...button }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const done = useMutation({ mutationFn: run, onSuccess: () => setOpen(false) });
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)} {...(of ? { 'aria-label': `${verb}: ${of}` } : {})}>
        {verb}
      </Button>
      {open && (
        <Dialogue title={`${verb}?`} onClose={() => setOpen(false)} size="md">
          <Stack>
            {done.isError && <Trouble error={done.error} />}
            <Text component="div" size="sm">
              {children}
            </Text>
            <Group justify="end">
              <Button variant="default" onClick={() => setOpen(false)} data-autofocus>
                Cancel
              </Button>
              <Button onClick={() => done.mutate()} loading={done.isPending} {...(danger ? { color: 'red.9' } : {})}>
                {verb}
              </Button>
            </Group>
          </Stack>
        </Dialogue>
      )}
    </>
  );
}
