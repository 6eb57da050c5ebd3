import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { Section } from '../shell/section.js';
import { Heed, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText } from '../shell/words.js';
import { Points } from './candidate-field.js';
import { DecideWaiver, ProposeWaiver, type Waiver } from './waiver-forms.js';

type View = Schemas['Impartiality'];

const useImpartiality = (page: Page) =>
  useQuery({
    queryKey: ['impartiality', page.number, page.cycle],
    queryFn: () =>
      got<View>(
        api.GET('/api/cases/{number}/{cycle}/impartiality', {
          params: { path: { number: page.number, cycle: page.cycle } },
        }),
      ),
    enabled: page.may.includes('readImpartiality'),
  });

const standing = ({ paths }: View['people'][number]): readonly string[] =>
  paths.filter(({ waived }) => !waived).map(({ words }) => words);

/** On top of the case, where what is on record speaks against who takes part in it. */
export function ConflictsFound({ page }: { readonly page: Page }): ReactNode {
  const { data } = useImpartiality(page);
  const reported = page.holds.some(({ kind }) => kind === 'conflict of interest');
  const found = reported ? [] : (data?.people ?? []).filter((each) => standing(each).length > 0);
  return found.map((each) => (
    <Heed key={each.id + each.role} title={`A possible conflict of interest of the ${each.role}, ${each.name}`}>
      <Points of={standing(each)} />
      <Text size="sm">
        Where it is one, report the conflict of interest: nothing is submitted or issued from then on.
      </Text>
    </Heed>
  ));
}

const words = ({ granted, decidedBy, remark }: Waiver): string =>
  granted === null
    ? 'waits for a second person'
    : `${granted ? 'granted' : 'refused'} by ${decidedBy ?? ''}: ${remark ?? ''}`;

function OneWaiver({ waiver }: { readonly waiver: Waiver }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Group gap="sm">
      <Text size="sm" style={{ flex: 1 }}>
        Waiver for {waiver.name} as {waiver.role}, proposed by {waiver.proposedBy}: {waiver.reason} ({words(waiver)})
      </Text>
      {waiver.mayDecide && (
        <Button size="compact-sm" onClick={() => setOpen(true)}>
          Decide the waiver
        </Button>
      )}
      {open && <DecideWaiver waiver={waiver} onClose={() => setOpen(false)} />}
    </Group>
  );
}

/** Who takes part, what ties them to the applicant, what they declared, and what two people waived. */
export function ImpartialityPanel({ page }: { readonly page: Page }): ReactNode {
  const query = useImpartiality(page);
  const [open, setOpen] = useState(false);
  if (!page.may.includes('readImpartiality')) return null;
  return (
    <Section
      title="Impartiality"
      actions={
        page.may.includes('proposeWaiver') && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            Propose a waiver
          </Button>
        )
      }
    >
      <Shown of={query} lines={2}>
        {({ people, waivers }) => (
          <Stack gap="xs">
            {people.length === 0 && <Text size="sm">Nobody is named yet.</Text>}
            {people.map((each) => (
              <Group key={each.id + each.role} gap="sm">
                <Text size="sm">
                  {capital(each.role)} {each.name}:{' '}
                  {each.declaredOn
                    ? `declared for this case on ${dayText(each.declaredOn)}`
                    : 'no declaration for this case yet'}
                </Text>
                <Tag tone={standing(each).length > 0 ? 'warn' : 'good'}>
                  {standing(each).length > 0 ? 'possible conflict' : 'nothing stands between'}
                </Tag>
              </Group>
            ))}
            {waivers.map((waiver) => (
              <OneWaiver key={waiver.id} waiver={waiver} />
            ))}
          </Stack>
        )}
      </Shown>
      {open && <ProposeWaiver page={page} onClose={() => setOpen(false)} />}
    </Section>
  );
}
