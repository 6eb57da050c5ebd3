import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { capital } from '../shell/words.js';
import type { Page } from './page.js';
import { CommandForm } from './command-form.js';

/** What may happen next, and why the rest may not. */
export function Next({ page }: { readonly page: Page }): ReactNode {
  const [open, setOpen] = useState<Page['possibilities'][number]>();
  const possible = page.possibilities.filter((each) => each.possible && each.allowed);
  const others = page.possibilities.filter((each) => !each.possible || !each.allowed);
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        What may happen next
      </Title>
      {possible.length === 0 && <Text size="sm">Nothing that is yours to do now.</Text>}
      <Group gap="xs">
        {possible.map((each, index) => (
          <Button key={each.command} variant={index === 0 ? 'filled' : 'default'} onClick={() => setOpen(each)}>
            {capital(each.does)}
          </Button>
        ))}
      </Group>
      {possible.map(
        (each) =>
          each.why && (
            <Text size="sm" key={each.command}>
              {each.why}
            </Text>
          ),
      )}
      <details>
        <summary>Why the rest is not possible now</summary>
        <ul style={{ paddingInlineStart: 18, marginBlock: 8 }}>
          {others.map(({ command, does, why, allowed }) => (
            <li key={command}>
              <Text size="sm">
                <b>{capital(does)}</b>: {allowed ? why : (why ?? 'it is for somebody else to do.')}
              </Text>
            </li>
          ))}
        </ul>
      </details>
      {open && (
        <CommandForm page={page} command={open.command} title={capital(open.does)} onClose={() => setOpen(undefined)} />
      )}
    </Stack>
  );
}
