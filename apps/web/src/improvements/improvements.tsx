import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import type { Sheet } from '../scores/sheet.js';
import { Section } from '../shell/section.js';
import { Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, momentDayText } from '../shell/words.js';
import { ChangeForm, DoneForm, DropForm, PlanForm, type Improvement } from './improvement-forms.js';

interface Props {
  readonly page: Page;
  readonly sheet: Sheet;
}

const Standing = ({ of }: { readonly of: Improvement }): ReactNode => {
  if (of.status === 'done') return <Tag tone="good">done</Tag>;
  if (of.status === 'dropped') return <Tag tone="quiet">dropped</Tag>;
  if (of.daysLate > 0)
    return (
      <Tag tone="alarm">
        {of.daysLate} {of.daysLate === 1 ? 'day' : 'days'} late
      </Tag>
    );
  return <Tag tone="quiet">due {dayText(of.dueOn)}</Tag>;
};

const scoreText = ({ pointsBefore, pointsAfter }: Improvement): string =>
  pointsAfter === null ? '' : `, scored ${pointsAfter} points${pointsBefore === null ? '' : ` after ${pointsBefore}`}`;

type Step = 'change' | 'done' | 'drop';

function OneImprovement({ of, sheet, mayKeep }: { of: Improvement; sheet: Sheet; mayKeep: boolean }): ReactNode {
  const [open, setOpen] = useState<Step>();
  const close = (): void => setOpen(undefined);
  return (
    <li>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {of.criterion}: {of.what}
        </Text>
        <Standing of={of} />
      </Group>
      <Text size="sm" c="dimmed">
        {of.owner}
        {of.status === 'open' && of.daysLate > 0 && `, was due on ${dayText(of.dueOn)}`}
        {of.endedAt && `, ${of.status} on ${momentDayText(of.endedAt)} by ${of.endedBy ?? ''}${scoreText(of)}`}
        {of.note && `: ${of.note}`}
      </Text>
      {mayKeep && of.status === 'open' && (
        <Group gap="xs" mt={4} className="no-print">
          {(['done', 'change', 'drop'] as const).map((step) => (
            <Button
              key={step}
              size="compact-xs"
              variant="default"
              onClick={() => setOpen(step)}
              aria-label={`${STEPS[step]}: ${of.criterion} ${of.what}`}
            >
              {STEPS[step]}
            </Button>
          ))}
        </Group>
      )}
      {open === 'done' && <DoneForm of={of} sheet={sheet} onClose={close} />}
      {open === 'change' && <ChangeForm of={of} onClose={close} />}
      {open === 'drop' && <DropForm of={of} onClose={close} />}
    </li>
  );
}

const STEPS: Readonly<Record<Step, string>> = { done: 'Done', change: 'Change', drop: 'Drop' };

/** What is done about the gaps, late actions first. */
export function Improvements({ page, sheet }: Props): ReactNode {
  const [planning, setPlanning] = useState(false);
  const query = useQuery({
    queryKey: ['improvements', page.number, page.cycle],
    queryFn: () =>
      got<Schemas['Improvements']>(
        api.GET('/api/cases/{number}/{cycle}/improvements', {
          params: { path: { number: page.number, cycle: page.cycle } },
        }),
      ),
  });
  const mayKeep = page.may.includes('keepImprovements');
  return (
    <Section
      title="Improvement actions"
      actions={
        mayKeep && (
          <Button size="compact-sm" variant="default" onClick={() => setPlanning(true)}>
            Plan an improvement
          </Button>
        )
      }
    >
      <Shown of={query} lines={2}>
        {({ items }) => {
          const late = items.filter(({ daysLate }) => daysLate > 0).length;
          const ended = items.filter(({ status }) => status !== 'open');
          return (
            <Stack gap="xs">
              {items.length === 0 && (
                <Text size="sm">Nothing is planned yet; plan what would close a gap, with its owner and day.</Text>
              )}
              {late > 0 && (
                <Text size="sm" c="var(--app-alarm)" role="status">
                  {late} {late === 1 ? 'action is' : 'actions are'} late.
                </Text>
              )}
              <Stack component="ul" className="plain" gap="sm">
                {items
                  .filter(({ status }) => status === 'open')
                  .map((of) => (
                    <OneImprovement key={of.id + String(of.version)} of={of} sheet={sheet} mayKeep={mayKeep} />
                  ))}
              </Stack>
              {ended.length > 0 && (
                <details>
                  <summary>
                    {capital(ended.length === 1 ? 'one action has ended' : `${ended.length} actions have ended`)}
                  </summary>
                  <Stack component="ul" className="plain" gap="sm">
                    {ended.map((of) => (
                      <OneImprovement key={of.id} of={of} sheet={sheet} mayKeep={false} />
                    ))}
                  </Stack>
                </details>
              )}
            </Stack>
          );
        }}
      </Shown>
      {planning && <PlanForm page={page} sheet={sheet} onClose={() => setPlanning(false)} />}
    </Section>
  );
}
