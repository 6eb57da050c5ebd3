// The cycles of a case number, and how the next one begins once the last is over.
import { Button, Group, Paper, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { ChoiceField, NumberField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { Accepting, acceptedOf } from '../organisations/accepting.js';
import { PageLink } from '../shell/link.js';
import { useSession } from '../shell/session.js';
import { capital, dayText } from '../shell/words.js';
import type { Page } from './page.js';

const LEVELS = ['bronze', 'silver', 'gold'] as const;

const inWords = ({ cycle, stageWords, grade, openedOn, openedAs }: Schemas['Cycle']): string =>
  `Cycle ${cycle}${openedAs ? `, ${openedAs}` : ''}: ${stageWords.toLowerCase()}${grade ? `, ${grade}` : ''}, opened on ${dayText(openedOn)}`;

function NextCycle({ page, onClose }: { readonly page: Page; readonly onClose: () => void }): ReactNode {
  const { today } = useSession();
  const [year, setYear] = useState(today.slice(0, 4));
  const go = useNavigate();
  const path = { number: page.number, cycle: page.cycle };
  return (
    <FormDialogue
      title="Open the next cycle"
      onClose={onClose}
      send={(body, key) =>
        change<Schemas['CaseOpened']>('/api/cases/{number}/{cycle}/next-cycle', {
          ...{ key, path, body: acceptedOf<Schemas['NextCycle']>(body) },
        })
      }
      done={({ number, cycle }) => go({ to: '/cases/$number/$cycle', params: { number, cycle: String(cycle) } })}
    >
      <Text size="sm">
        The case keeps its number. Fee and standards are those of its own time, pinned on acceptance.
      </Text>
      <ChoiceField
        name="why"
        label="As"
        data={page.nextCycleAs.map((value) => ({ value, label: capital(value) }))}
        data-autofocus
      />
      <Group align="start">
        <ChoiceField
          name="targetLevel"
          label="Aims at"
          defaultValue={page.targetLevel}
          data={LEVELS.map((value) => ({ value, label: capital(value) }))}
        />
        <NumberField
          name="year"
          label="Year"
          description="Its fee holds"
          defaultValue={year}
          onChange={(event) => setYear(event.currentTarget.value.trim())}
          required
        />
      </Group>
      <Accepting year={year} />
    </FormDialogue>
  );
}

export function Cycles({ page }: { readonly page: Page }): ReactNode {
  const [opening, setOpening] = useState(false);
  const others = page.cycles.filter(({ cycle }) => cycle !== page.cycle);
  if (others.length === 0 && page.nextCycleAs.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Cycles">
      <Group justify="space-between">
        <div>
          {others.map((each) => (
            <Text size="sm" key={each.cycle}>
              <PageLink
                to="/cases/$number/$cycle"
                params={{ number: page.number, cycle: String(each.cycle) }}
                size="sm"
              >
                {each.cycle < page.cycle ? 'Earlier' : 'Later'} cycle {each.cycle}
              </PageLink>
              {' – '}
              {inWords(each)}
            </Text>
          ))}
          {page.nextCycleAs.length > 0 && (
            <Text size="sm">This cycle is over. The next one begins under the same number.</Text>
          )}
        </div>
        {page.nextCycleAs.length > 0 && <Button onClick={() => setOpening(true)}>Open the next cycle</Button>}
      </Group>
      {opening && <NextCycle page={page} onClose={() => setOpening(false)} />}
    </Paper>
  );
}
