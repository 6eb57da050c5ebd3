import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { Hidden } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Document } from './evidence.js';
import { PageChoice } from './page-choice.js';
import type { ScoreEvidence } from './supporting.js';

type Link = ScoreEvidence['items'][number];

const Choice = ({ of, at, given }: { of: Document; at: number; given: Link | undefined }): ReactNode => (
  <PageChoice at={at} label={of.title} about={of.title} part={{ name: 'documentId', value: of.id }} given={given} />
);

interface Props {
  readonly page: { readonly number: string; readonly cycle: number };
  readonly criterion: string;
  readonly documents: readonly Document[];
  readonly links: ScoreEvidence;
  readonly onClose: () => void;
}

/** Which documents a score rests on; those linked to the criterion in-house stand first. */
export function ScoreLinkForm({ page, criterion, documents, links, onClose }: Props): ReactNode {
  const fits = (of: Document): number => Number(of.criteria.some((each) => each.criterion === criterion));
  const there = documents.filter(({ removedWhy }) => removedWhy === null).sort((a, b) => fits(b) - fits(a));
  return (
    <FormDialogue
      title={`Evidence of the score of ${criterion}`}
      verb="Keep the links"
      onClose={onClose}
      send={(body) =>
        change('/api/cases/{number}/{cycle}/score-evidence', {
          method: 'PUT',
          path: { number: page.number, cycle: page.cycle },
          body,
        })
      }
    >
      <Hidden name="criterion" value={criterion} />
      <Hidden name="links/" value="" />
      {there.length === 0 && <Text size="sm">The case has no document yet; add one on its page, under Evidence.</Text>}
      <Stack gap="xs">
        {there.map((of, at) => (
          <Choice
            key={of.id}
            of={of}
            at={at}
            given={links.items.find((each) => each.criterion === criterion && each.documentId === of.id)}
          />
        ))}
      </Stack>
    </FormDialogue>
  );
}
