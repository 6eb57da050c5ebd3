import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { momentText } from '../shell/words.js';

type Organisation = Schemas['Organisation'];

/** What it and its programmes were called before. */
export function FormerNames({
  organisation: { changes, programmes },
}: {
  readonly organisation: Organisation;
}): ReactNode {
  if (changes.length === 0) return null;
  const nameOf = (id: string | null): string =>
    id === null ? 'the organisation' : (programmes.find((each) => each.id === id)?.name ?? 'a programme');
  return (
    <details>
      <summary>What was changed, by whom</summary>
      <ul className="plain">
        {changes.map((step) => (
          <li key={step.at + (step.programmeId ?? '')}>
            <Text size="sm">
              {momentText(step.at)}, {step.by}: {nameOf(step.programmeId)},{' '}
              {step.changes.map(({ field, before, after }) => `${field} ${before || '–'} → ${after || '–'}`).join('; ')}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
