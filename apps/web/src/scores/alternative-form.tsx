import { Button, Checkbox, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { Hidden, LongField, NumberField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { scoreText, wordsOf, type Alternative, type Criterion, type Score } from './comparison.js';

interface Props {
  readonly page: Page;
  readonly criterion: Criterion;
  /** The assessor's. */
  readonly theirs: Score | undefined;
  /** One's own, where there is one already. */
  readonly mine: Alternative | undefined;
  readonly onClose: () => void;
}

function Fields({ criterion, theirs, mine }: Omit<Props, 'page' | 'onClose'>): ReactNode {
  const [applies, setApplies] = useState(!mine || 'points' in mine.score);
  return (
    <>
      <Text size="sm">
        {criterion.title}. The assessor: {scoreText(theirs, criterion)}
        {wordsOf(theirs) && ` (“${wordsOf(theirs)}”)`}. That score stays as it is.
      </Text>
      <Hidden name="criterion" value={criterion.id} />
      {applies ? (
        <NumberField
          name="points"
          label={`Your points, 0 to ${criterion.points}`}
          w={220}
          required
          defaultValue={mine && 'points' in mine.score ? mine.score.points : ''}
          data-autofocus
        />
      ) : (
        <TextField
          name="notApplicable"
          label="Not applicable because"
          required
          defaultValue={mine && 'notApplicable' in mine.score ? mine.score.notApplicable : ''}
        />
      )}
      <Checkbox
        label="Not applicable"
        checked={!applies}
        onChange={(event) => setApplies(!event.currentTarget.checked)}
      />
      <LongField name="comment" label="Why" required defaultValue={mine?.comment ?? ''} />
      <LongField
        name="resolution"
        label="How it was settled"
        description="May stay empty: that the scores were accepted or returned is on record anyway."
        minRows={1}
        defaultValue={mine?.resolution ?? ''}
      />
    </>
  );
}

export const AlternativeForm = ({ page, criterion, theirs, mine, onClose }: Props): ReactNode => (
  <FormDialogue
    title={`Score ${criterion.id} otherwise`}
    verb="Keep the alternative score"
    onClose={onClose}
    send={(body) =>
      change('/api/cases/{number}/{cycle}/alternative-scores', {
        method: 'PUT',
        version: mine?.version ?? 0,
        path: { number: page.number, cycle: page.cycle },
        body,
      })
    }
  >
    <Fields criterion={criterion} theirs={theirs} mine={mine} />
  </FormDialogue>
);

/** Takes one's own alternative back while the review goes on. */
export function WithdrawAlternative({ alternative }: { readonly alternative: Alternative }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => setOpen(true)}
        aria-label={`Withdraw: ${alternative.score.criterion}`}
      >
        Withdraw
      </Button>
      {open && (
        <FormDialogue
          title="Withdraw the alternative score"
          onClose={() => setOpen(false)}
          send={(_body, key) =>
            change('/api/alternative-scores/{id}/withdraw', {
              key,
              version: alternative.version,
              path: { id: alternative.id },
              body: {},
            })
          }
        >
          <Text size="sm">The assessor’s score for {alternative.score.criterion} is then the only one on record.</Text>
        </FormDialogue>
      )}
    </>
  );
}
