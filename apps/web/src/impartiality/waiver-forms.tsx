import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { ChoiceField, Hidden, LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { Dialogue } from '../shell/dialogue.js';
import { Shown } from '../shell/states.js';
import { against, Points } from './candidate-field.js';

export type Waiver = Schemas['ConflictWaiver'];
type Role = 'assessor' | 'supervisor';

/** One person proposes, for somebody whom only soft facts tie to the applicant. */
export function ProposeWaiver({ page, onClose }: { readonly page: Page; readonly onClose: () => void }): ReactNode {
  const [role, setRole] = useState<Role>('assessor');
  const [chosen, setChosen] = useState<string>();
  const path = { number: page.number, cycle: page.cycle };
  const query = useQuery({
    queryKey: ['candidates', page.number, page.cycle, role, undefined],
    queryFn: () =>
      got<Schemas['CandidateList']>(
        api.GET('/api/cases/{number}/{cycle}/candidates', { params: { path, query: { role } } }),
      ),
  });
  const soft = (query.data?.items ?? []).filter(
    ({ paths }) => paths.some(({ waived }) => !waived) && paths.every(({ severity }) => severity === 'soft'),
  );
  if (!query.data)
    return (
      <Dialogue title="Propose a waiver" onClose={onClose}>
        <Shown of={query}>{() => null}</Shown>
      </Dialogue>
    );
  const candidate = soft.find(({ id }) => id === chosen) ?? soft[0];
  return (
    <FormDialogue
      title="Propose a waiver"
      onClose={onClose}
      send={(body, key) => change('/api/cases/{number}/{cycle}/waivers', { key, path, body })}
    >
      <NativeSelect
        label="As what"
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
        data={['assessor', 'supervisor']}
      />
      <Hidden name="role" value={role} />
      {candidate ? (
        <>
          <ChoiceField
            name="assessorId"
            label="For whom"
            value={candidate.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={soft.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Points of={against(candidate)} />
          <LongField name="reason" label="Why is it small enough to be waived?" required data-autofocus />
          <Text size="sm">Another person without a part in the case, a manager or of the Board, decides.</Text>
        </>
      ) : (
        <Text size="sm">Nobody on the register needs a waiver for this case.</Text>
      )}
    </FormDialogue>
  );
}

export function DecideWaiver({
  waiver,
  onClose,
}: {
  readonly waiver: Waiver;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <FormDialogue
      title="Decide the waiver"
      onClose={onClose}
      send={(body, key) => change('/api/waivers/{id}/decide', { key, path: { id: waiver.id }, body })}
    >
      <Text size="sm">
        {waiver.proposedBy} proposes to let {waiver.name} be {waiver.role} of this case: {waiver.reason}
      </Text>
      <ChoiceField
        name="granted"
        kind="flag"
        label="Decision"
        data={[
          { value: 'true', label: 'It is waived' },
          { value: 'false', label: 'It is not waived' },
        ]}
      />
      <LongField name="remark" label="Reason" required />
    </FormDialogue>
  );
}
