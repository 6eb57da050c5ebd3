// What somebody has typed and not sent is not lost by a wrong click: leaving the page asks first.
import { Button, Group, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Dialogue } from '../shell/dialogue.js';

const unsaved = new Set<symbol>();

/** Says that this form holds what is not sent yet. Answers what to call once it is sent and its page is left at once. */
export function useUnsaved(dirty: boolean): () => void {
  const [key] = useState(() => Symbol('form'));
  useEffect(() => {
    if (dirty) unsaved.add(key);
    else unsaved.delete(key);
    return () => void unsaved.delete(key);
  }, [dirty, key]);
  return () => void unsaved.delete(key);
}

interface Props {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

export const LeaveOrStay = ({ onStay, onLeave }: Props): ReactNode => (
  <Dialogue title="Leave without sending?" onClose={onStay} size="sm">
    <Text size="sm">What you have typed here is not sent yet and would be lost.</Text>
    <Group justify="end" mt="md">
      <Button variant="default" onClick={onLeave}>
        Leave and lose it
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
  return <LeaveOrStay onStay={blocker.reset} onLeave={blocker.proceed} />;
}
