// What somebody has typed and not sent is not lost by a wrong click: leaving the page asks first.
import { Button, Group, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Dialogue } from '../shell/dialogue.js';

/** Each form with something unsent, and whether that stays on this device. */
const unsaved = new Map<symbol, { readonly kept: boolean }>();

/** Says that this form holds what is not sent yet. Answers what to call once it is sent and its page is left at once. */
export function useUnsaved(dirty: boolean, kept: boolean): () => void {
  const [key] = useState(() => Symbol('form'));
  useEffect(() => {
    if (dirty) unsaved.set(key, { kept });
    else unsaved.delete(key);
    return () => void unsaved.delete(key);
  }, [dirty, kept, key]);
  return () => void unsaved.delete(key);
}

interface Props {
  /** It stays on this device. */
  readonly kept?: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

export const LeaveOrStay = ({ kept = false, onStay, onLeave }: Props): ReactNode => (
  <Dialogue title="Leave without sending?" onClose={onStay} size="sm">
    <Text size="sm">
      {kept
        ? 'What you have typed here is not saved yet. It stays on this device and is here when you come back.'
        : 'What you have typed here is not sent yet and would be lost.'}
    </Text>
    <Group justify="end" mt="md">
      <Button variant="default" onClick={onLeave}>
        {kept ? 'Leave it on this device' : 'Leave and lose it'}
      </Button>
      <Button onClick={onStay} data-autofocus>
        Stay
      </Button>
    </Group>
  </Dialogue>
);

/** Stands in the frame once and watches every way out of a page, closing the window included. */
export function UnsavedGuard(): ReactNode {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved.size > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsaved.size > 0,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  const kept = [...unsaved.values()].every((each) => each.kept);
  return <LeaveOrStay kept={kept} onStay={blocker.reset} onLeave={blocker.proceed} />;
}
