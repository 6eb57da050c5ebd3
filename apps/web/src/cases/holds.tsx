import { Stack } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Heed } from '../shell/states.js';
import { capital, dayText } from '../shell/words.js';
import type { Page } from './page.js';

/** What keeps the case from going on as usual, before everything else on its page. */
export function Holds({ page }: { readonly page: Page }): ReactNode {
  if (page.holds.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label="What holds the case up">
      {page.holds.map(({ kind, words, since }) => (
        <Heed
          key={kind}
          icon={<IconHandStop aria-hidden />}
          title={since ? `${capital(kind)} since ${dayText(since)}` : capital(kind)}
        >
          {words}
        </Heed>
      ))}
    </Stack>
  );
}
