import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { CaseNumber } from './case-number.js';
import { FormerNames } from './former-names.js';
import { ProgrammeForm } from './programme-forms.js';

type Organisation = Schemas['Organisation'];
type Programme = Organisation['programmes'][number];

/** What may be accredited; the office enters more, and changes what they are called. */
export function Programmes({ organisation }: { readonly organisation: Organisation }): ReactNode {
  const keeps = hasRole(useSession(), 'office', 'manager') && !organisation.mergedInto;
  const [open, setOpen] = useState<Programme | null>();
  return (
    <Section
      title="Programmes"
      actions={
        keeps && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(null)}>
            Enter a programme
          </Button>
        )
      }
    >
      {organisation.programmes.length === 0 && (
        <Text size="sm">No programme is on record; nothing can be accredited yet.</Text>
      )}
      {organisation.programmes.map((programme) => (
        <Group key={programme.id} gap="sm" justify="space-between" wrap="nowrap">
          <div>
            <Text size="sm" fw={500}>
              {programme.name}
            </Text>
            {programme.case && <CaseNumber {...programme.case} />}
            {programme.description && <Text size="sm">{programme.description}</Text>}
          </div>
          {keeps && (
            <Button
              variant="default"
              size="compact-xs"
              aria-label={`Change: ${programme.name}`}
              onClick={() => setOpen(programme)}
            >
              Change
            </Button>
          )}
        </Group>
      ))}
      <FormerNames organisation={organisation} />
      {open !== undefined && (
        <ProgrammeForm organisation={organisation} programme={open} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  );
}
