import { Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { NumberField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { Section } from '../shell/section.js';
import { Shown } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import { Findings, nameOf, useReadiness, type Readiness } from './findings.js';

interface Props {
  readonly page: Page;
  readonly of: Readiness;
}

const PEOPLE = [
  ['mentor', 'Mentors'],
  ['mentee', 'Mentees'],
  ['line manager', 'Line managers of mentees'],
  ['programme team', 'Members of the programme team'],
] as const;

function Programme({ page, of: { programme, version } }: Props): ReactNode {
  const queries = useQueryClient();
  return (
    <Form
      label="The programme"
      verb="Keep what is said"
      send={(body) =>
        change('/api/cases/{number}/{cycle}/programme-facts', {
          method: 'PUT',
          version,
          path: { number: page.number, cycle: page.cycle },
          body: { people: {}, ...body },
        })
      }
      done={() => queries.invalidateQueries({ queryKey: ['readiness'] })}
    >
      <NumberField
        name="completedCycles"
        label="Cycles that the programme has completed"
        w={320}
        required
        defaultValue={programme?.completedCycles}
      />
      {PEOPLE.map(([name, label]) => (
        <NumberField
          key={name}
          name={`people/${name}`}
          label={`${label} who could be heard`}
          w={320}
          defaultValue={programme?.people[name]}
        />
      ))}
    </Form>
  );
}

const Said = ({ of: { programme } }: Pick<Props, 'of'>): ReactNode =>
  programme ? (
    <Text size="sm">
      {programme.completedCycles} completed {programme.completedCycles === 1 ? 'cycle' : 'cycles'};{' '}
      {PEOPLE.map(([name, label]) => `${label.toLowerCase()}: ${programme.people[name] ?? 0}`).join(', ')}.
    </Text>
  ) : (
    <Text size="sm">Nothing is said of the programme yet.</Text>
  );

const Declared = ({ of: { declarations } }: Pick<Props, 'of'>): ReactNode =>
  declarations.length > 0 && (
    <Section title="Declared ready">
      {declarations.map(({ by, at, findings, accepted }) => {
        const all = findings.filter(({ rule }) => rule in accepted);
        return (
          <div key={at}>
            <Text size="sm">
              {momentText(at)} by {by}
              {all.length === 0 && ', with everything there that was asked for.'}
            </Text>
            {all.map((finding) => (
              <Text size="sm" key={finding.rule}>
                {nameOf(finding)}: {finding.words} All the same: {accepted[finding.rule as keyof typeof accepted]}
              </Text>
            ))}
          </div>
        );
      })}
    </Section>
  );

/** What stands between a programme and its readiness, and what is said of the programme. */
export const ReadinessPanel = ({ page }: Pick<Props, 'page'>): ReactNode => (
  <Shown of={useReadiness(page)}>
    {(of) => (
      <Stack pt="md">
        <Section title="What is there, and what is not">
          <Findings of={of.findings} />
        </Section>
        <Section title="About the programme">
          {page.may.includes('keepProgrammeFacts') && page.stage === 'IN_HOUSE_REVIEW' ? (
            <Programme key={of.version} page={page} of={of} />
          ) : (
            <Said of={of} />
          )}
        </Section>
        <Declared of={of} />
      </Stack>
    )}
  </Shown>
);
