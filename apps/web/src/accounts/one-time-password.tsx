import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialogue } from '../shell/dialogue.js';
import type { Handed } from './user.js';

interface Props {
  readonly handed: Handed;
  readonly onClose: () => void;
}

/** Shown this once: only its hash is kept. */
export const OneTimePassword = ({ handed: { account, oneTimePassword }, onClose }: Props): ReactNode => (
  <Dialogue title="One-time password" onClose={onClose} size="md">
    <Stack>
      <Text size="sm">
        Hand this to {account.name} ({account.email}), by telephone or in person. It is shown this once, and is changed
        at the first sign-in.
      </Text>
      <Code block fz="lg">
        {oneTimePassword}
      </Code>
      <Group justify="end">
        <CopyButton value={oneTimePassword}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy it'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>I have it</Button>
      </Group>
    </Stack>
  </Dialogue>
);
