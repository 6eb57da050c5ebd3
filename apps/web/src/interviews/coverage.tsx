import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Fact } from '../shell/fact.js';
import { capital } from '../shell/words.js';
import { kindText, type Covered, type Plan } from './plan.js';

const counts = ({ heard, planned, target }: Covered): string =>
  [target > 0 ? `${heard} of ${target} heard` : `${heard} heard`, ...(planned > 0 ? [`${planned} planned`] : [])].join(
    ', ',
  );

/** While there are days to come, what has no slot; once somebody was heard, or the days are over, who was not. */
function missing({ unplanned, unheard, coverage, whyNot }: Plan): readonly string[] {
  const begun = whyNot !== null || coverage.some(({ heard }) => heard > 0);
  return [whyNot === null ? unplanned : null, begun ? unheard : null].filter((each) => each !== null);
}

/** Whom the visit hears against what the standards ask for; what is missing is named and holds nothing up. */
export const Coverage = ({ plan }: { readonly plan: Plan }): ReactNode => (
  <Stack gap={6}>
    <Group gap="xl" style={{ rowGap: 8 }}>
      {plan.coverage
        .filter(({ target, heard, planned }) => target + heard + planned > 0)
        .map((each) => (
          <Fact key={each.stakeholder} name={capital(kindText(each.stakeholder))}>
            {counts(each)}
          </Fact>
        ))}
    </Group>
    <div role="status">
      {missing(plan).map((sentence) => (
        <Text size="sm" c="var(--app-warn)" key={sentence}>
          {sentence}
        </Text>
      ))}
    </div>
  </Stack>
);
