import { Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { DayField } from '../forms/day-field.js';
import { PickField } from '../forms/fields.js';
import { Heed } from '../shell/states.js';
import { dayText } from '../shell/words.js';

export type Candidate = Schemas['Candidate'];

/** Everything that speaks against somebody, in sentences; what is waived is said too. */
export const against = ({ reasons, paths }: Candidate): readonly string[] => [
  ...reasons,
  ...paths.map(({ words, waived, severity }) =>
    waived ? `${words} (waived by two people)` : `${words}${severity === 'hard' ? ' (cannot be waived)' : ''}`,
  ),
];

export const Points = ({ of }: { readonly of: readonly string[] }): ReactNode => (
  <ul className="plain">
    {of.map((each) => (
      <li key={each}>
        <Text size="sm">{each}</Text>
      </li>
    ))}
  </ul>
);

function Chosen({ candidate, role }: { readonly candidate: Candidate; readonly role: string }): ReactNode {
  const { name, clear, declined } = candidate;
  const points = against(candidate);
  const soft = !clear && candidate.reasons.length === 0 && candidate.paths.every((path) => path.severity === 'soft');
  return (
    <Stack gap="xs" aria-live="polite">
      {!clear && (
        <Heed title={`${name} cannot be named as ${role} now`}>
          <Points of={points} />
          {soft && (
            <Text size="sm">
              Two people without a part in the case can waive this: on the case’s page, under People, one proposes it.
            </Text>
          )}
        </Heed>
      )}
      {clear && points.length > 0 && <Points of={points} />}
      {declined && (
        <Text size="sm">
          {name} declined this case on {dayText(declined.on)}: {declined.reason}
        </Text>
      )}
    </Stack>
  );
}

/** Whom the register has for this case on the day of the visit, what stands between the others and it, and why. */
export function CandidateField({
  page,
  supervisory,
}: {
  readonly page: Page;
  readonly supervisory: boolean;
}): ReactNode {
  const role = supervisory ? 'supervisor' : 'assessor';
  const [on, setOn] = useState<string>();
  const [chosen, setChosen] = useState<string | null>(null);
  const path = { number: page.number, cycle: page.cycle };
  const query = useQuery({
    queryKey: ['candidates', page.number, page.cycle, role, on],
    queryFn: () =>
      got<Schemas['CandidateList']>(
        api.GET('/api/cases/{number}/{cycle}/candidates', {
          params: { path, query: { role, ...(on === undefined ? {} : { on }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const items = query.data?.items ?? [];
  const candidate = items.find(({ id }) => id === chosen);
  const others = items.filter(({ clear }) => !clear);
  return (
    <>
      <DayField
        name="on"
        label="Day of the visit, where it is known"
        description="Appointment and competence are looked at on that day."
        onDay={setOn}
        w={340}
      />
      <PickField
        name="assessorId"
        label={supervisory ? 'Supervisory assessor' : 'Assessor'}
        data={items.map(({ id, name, employer, clear }) => ({
          value: id,
          label: `${employer ? `${name} (${employer})` : name}${clear ? '' : ' – not now, see why'}`,
        }))}
        onChange={setChosen}
        required
      />
      {candidate && <Chosen candidate={candidate} role={role} />}
      {others.length > 0 && (
        <details>
          <summary>Why {others.length === 1 ? 'one of them' : `${others.length} of them`} cannot be named</summary>
          {others.map((each) => (
            <div key={each.id}>
              <Text size="sm" fw={600}>
                {each.name}
              </Text>
              <Points of={against(each)} />
            </div>
          ))}
        </details>
      )}
    </>
  );
}
