// What a move of a case to the version in force would mean: read before it is offered, and before it is consented to.
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Form } from '../cases/form.js';
import { ChoiceField, LongField } from '../forms/fields.js';
import { Shown } from '../shell/states.js';
import { Differences } from './differences.js';

interface Props {
  readonly at: { readonly number: string; readonly cycle: number };
}

function Meaning({ at: { number, cycle } }: Props): ReactNode {
  const query = useQuery({
    queryKey: ['case', number, cycle, 'new-standards'],
    queryFn: () =>
      got<Schemas['NewStandards']>(
        api.GET('/api/cases/{number}/{cycle}/new-standards', { params: { path: { number, cycle } } }),
      ),
  });
  return (
    <Shown of={query} lines={3}>
      {({ pinned, newer, differences, carried, anew }) =>
        newer ? (
          <Stack gap="xs">
            <Text size="sm">
              {pinned.title} is pinned, {newer.title} is in force. {carried} self-scores go along
              {anew.length === 0
                ? '.'
                : `; to be scored anew: ${anew.map(({ criterion, why }) => `${criterion} (${why})`).join(', ')}.`}
            </Text>
            <details>
              <summary>What differs ({differences.length})</summary>
              <Differences of={differences} label={`What differs from ${pinned.title}`} />
            </details>
          </Stack>
        ) : (
          <Text size="sm">The case is judged by {pinned.title}, which is in force.</Text>
        )
      }
    </Shown>
  );
}

export const NEW_STANDARDS_FORMS: Readonly<Record<string, Form>> = {
  offerNewStandards: {
    fields: (page) => (
      <>
        <Meaning at={page} />
        <Text size="sm">The organisation is asked by mail; the case stays with its version unless it consents.</Text>
      </>
    ),
  },
  answerNewStandards: {
    fields: (page) => (
      <>
        <Meaning at={page} />
        <ChoiceField
          name="consent"
          kind="flag"
          label="Shall the case be judged by the newer version?"
          data={[
            { value: 'false', label: 'No, it stays with its version' },
            { value: 'true', label: 'Yes, move to the newer version' },
          ]}
        />
        <LongField
          name="note"
          label="Remark"
          description="Where the office answers for the organisation: how it was heard."
        />
      </>
    ),
    warning: 'A move is not taken back; after the booking of a visit the version stays as it is.',
  },
};
