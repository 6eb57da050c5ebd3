import { Button, Fieldset, Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Heed } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import type { Kept } from './kept.js';
import type { Choice, Conflict, Typed } from './reconcile.js';
import type { Sheet } from './sheet.js';

type Criteria = Sheet['rules']['segments'][number]['criteria'];

/** `5 of 10, “seen in two interviews”` */
export function typedText(typed: Typed | undefined, criteria: Criteria): string {
  if (!typed) return 'nothing';
  if (typed.notApplicable !== undefined) return `not applicable, “${typed.notApplicable}”`;
  const most = criteria.find(({ id }) => id === typed.criterion)?.points;
  return `${typed.points ?? 'no points yet'} of ${most ?? '?'}${typed.comment ? `, “${typed.comment}”` : ''}`;
}

interface Props {
  readonly kept: Kept;
  readonly conflicts: readonly Conflict[];
  readonly criteria: Criteria;
  readonly onChosen: (choices: Readonly<Record<string, Choice>>) => void;
}

/** Where what was typed here and what was saved meanwhile differ: a person chooses, criterion by criterion. */
export function Conflicts({ kept, conflicts, criteria, onChosen }: Props): ReactNode {
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const left = conflicts.filter(({ criterion }) => choices[criterion] === undefined).length;
  return (
    <Stack component="section" aria-label="Conflicts">
      <Heed title="These scores were saved elsewhere since you began to type" role="alert">
        <Text size="sm">
          You typed on {momentText(kept.at)}. Choose what stands, criterion by criterion; everything else fits together.
          Nothing is saved before you save the scores.
        </Text>
      </Heed>
      {conflicts.map(({ criterion, mine, theirs }) => (
        <Fieldset key={criterion} legend={`${criterion} ${criteria.find(({ id }) => id === criterion)?.title ?? ''}`}>
          <Radio.Group
            aria-label={`${criterion}: what stands`}
            value={choices[criterion] ?? null}
            onChange={(choice) => setChoices({ ...choices, [criterion]: choice })}
          >
            <Stack gap="xs">
              <Radio value="mine" label={`Typed here: ${typedText(mine, criteria)}`} />
              <Radio value="theirs" label={`Saved meanwhile: ${typedText(theirs, criteria)}`} />
            </Stack>
          </Radio.Group>
        </Fieldset>
      ))}
      <Button w="fit-content" disabled={left > 0} onClick={() => onChosen(choices)}>
        {left > 0 ? `${left} still to choose` : 'Go on with these'}
      </Button>
    </Stack>
  );
}
