import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { Fact } from '../shell/fact.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { capital, momentText as whenText } from '../shell/words.js';
import { HELD, momentText, saidBy, type Level, type LevelName, type Policy } from './policy.js';
import { PolicyForm } from './policy-form.js';

interface Props {
  /** Whose policy can be set here. */
  readonly level: LevelName;
  readonly of: { readonly organisationId?: string; readonly caseNumber?: string; readonly cycle?: number };
}

const WHOSE = { house: 'of the house', organisation: 'of this customer', case: 'of this case' } as const;

const Source = ({ level }: { readonly level: Level | undefined }): ReactNode => (
  <Text size="xs" c="dimmed">
    {level ? `${capital(WHOSE[level.level])}: ${level.reason}` : 'Set up with the system'}
  </Text>
);

/** What applies, and which level says so. */
const Applies = ({ policy }: { readonly policy: Policy }): ReactNode => (
  <Group gap="xl" align="start">
    <Fact name="A draft arises">
      {momentText(policy.policy.draftAt)}
      <Source level={saidBy(policy, 'draftAt')} />
    </Fact>
    {HELD.map(({ key, act, label }) => (
      <Fact key={key} name={`Debt holds ${label}`}>
        {policy.policy.debtHolds[act] ? 'yes, until it is paid' : 'no'}
        <Source level={saidBy(policy, key)} />
      </Fact>
    ))}
  </Group>
);

const Levels = ({ levels }: { readonly levels: Policy['levels'] }): ReactNode => (
  <details>
    <summary>Who set it</summary>
    <List size="sm" spacing={4} mt="xs">
      {levels.map(({ level, reason, by, at }) => (
        <List.Item key={level}>
          {capital(WHOSE[level])}: {reason}
          <Text size="xs" c="dimmed">
            {by ?? 'the system'}, {whenText(at)}
          </Text>
        </List.Item>
      ))}
    </List>
  </details>
);

/** When drafts arise and what debt holds, here, and why. */
export function PolicyPanel({ level, of }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const keeps = hasRole(useSession(), 'finance', 'manager');
  const query = useQuery({
    queryKey: ['billing policy', of],
    queryFn: () => got<Policy>(api.GET('/api/billing-policies', { params: { query: of } })),
  });
  return (
    <Section
      title={`Billing policy ${WHOSE[level]}`}
      actions={
        keeps &&
        query.data && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            Change the policy
          </Button>
        )
      }
    >
      <Shown of={query} lines={2}>
        {(policy) => (
          <Stack gap="sm">
            <Applies policy={policy} />
            {policy.levels.length > 0 && <Levels levels={policy.levels} />}
            {open && <PolicyForm level={level} policy={policy} onClose={() => setOpen(false)} />}
          </Stack>
        )}
      </Shown>
    </Section>
  );
}
