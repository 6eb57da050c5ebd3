import { Checkbox, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { LongField } from '../forms/fields.js';
import { Heed, Shown } from '../shell/states.js';
import { Findings, nameOf, useReadiness, type Finding } from './findings.js';

/** A soft rule that is not met: ticked with the reason, it does not stand in the way. */
function AllTheSame({ of }: { readonly of: Finding }): ReactNode {
  const [ticked, setTicked] = useState(false);
  return (
    <div>
      <Checkbox
        label={`Ready all the same: ${nameOf(of).toLowerCase()}`}
        checked={ticked}
        onChange={(event) => setTicked(event.currentTarget.checked)}
      />
      {ticked && (
        <LongField
          name={`accepted/${of.rule}`}
          aria-label={`Why, as to ${nameOf(of).toLowerCase()}`}
          placeholder="Why"
          mt={4}
        />
      )}
    </div>
  );
}

/** What the gate finds, before somebody declares the programme ready. */
export const Gate = ({ page }: { readonly page: Page }): ReactNode => (
  <Shown of={useReadiness(page)} lines={4}>
    {({ findings }) => {
      const unmet = findings.filter(({ met }) => !met);
      const soft = unmet.filter(({ severity }) => severity === 'soft');
      return (
        <Stack gap="sm">
          <Text size="sm">The self-assessment is checked and sealed as it stands.</Text>
          {unmet.some(({ severity }) => severity === 'hard') && (
            <Heed title="Not ready yet: what must be there is not." />
          )}
          <Findings of={findings} />
          {soft.map((finding) => (
            <AllTheSame key={finding.rule} of={finding} />
          ))}
        </Stack>
      );
    }}
  </Shown>
);
