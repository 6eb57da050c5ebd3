import { Checkbox, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { useFault, useTouch } from '../forms/faults.js';
import { LongField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { Dialogue } from '../shell/dialogue.js';
import { capital } from '../shell/words.js';
import type { Invitations, Looked } from './invitation.js';
import { InvitePreview } from './invite-preview.js';

interface Props {
  readonly draft: Schemas['StandardsDraft'];
  readonly circles: Invitations['circles'];
  readonly onClose: () => void;
}

const countText = (people: number, asked: number): string =>
  `${people} ${people === 1 ? 'person' : 'people'}${asked > 0 ? `, ${asked} asked already` : ''}`;

/** Names no circle: what is said of them together shows under it. */
const TOGETHER = 'circles/99';

function Circles({ circles }: Pick<Props, 'circles'>): ReactNode {
  const fault = useFault(TOGETHER);
  const touch = useTouch();
  return (
    <Stack gap="xs" role="group" aria-label="Whom to ask">
      <Text size="sm" fw={500}>
        Whom to ask
      </Text>
      {circles.map(({ circle, words, people, asked }, index) => (
        <Checkbox
          key={circle}
          name={`circles/${index}`}
          value={circle}
          label={`${capital(words)}: ${countText(people, asked)}`}
          disabled={people === asked}
          onChange={() => touch(TOGETHER)}
        />
      ))}
      <input type="hidden" name={TOGETHER} value="" aria-label="Whom to ask" readOnly />
      {fault && (
        <Text size="sm" c="var(--app-alarm)">
          {fault}
        </Text>
      )}
    </Stack>
  );
}

/** First whom and what, then a look at it; only then it goes out. */
export function InviteDialogue({ draft, circles, onClose }: Props): ReactNode {
  const [looked, setLooked] = useState<Looked>();
  if (looked)
    return <InvitePreview draft={draft} looked={looked} onBack={() => setLooked(undefined)} onClose={onClose} />;
  const look = async (asked: object): Promise<Looked> => ({
    asked,
    preview: await change('/api/standards-drafts/{id}/invitations/preview', { path: { id: draft.id }, body: asked }),
  });
  return (
    <Dialogue title="Ask people to comment" onClose={onClose}>
      <Form verb="Look at the mail" send={look} done={setLooked} onCancel={onClose}>
        <Circles circles={circles} />
        <LongField name="note" label="A few words of your own" description="Stand in the mail; may be left out" />
      </Form>
    </Dialogue>
  );
}
