import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, Hidden, LongField, PickField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';

type Member = Schemas['BoardMember'];

/** What a decision is about, where the page that it is recorded from knows. */
export interface DecisionSubject {
  readonly kind: Schemas['BoardDecision']['kind'];
  readonly subject: string;
  readonly subjectId: string | null;
  readonly resolution?: string;
}

const sat = ({ terms }: Member, day: string): boolean =>
  terms.some(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay >= day));

/** The candidates that the Board could approve. */
function WhichAssessor(): ReactNode {
  const [chosen, setChosen] = useState('');
  const query = useQuery({
    queryKey: ['assessors'],
    queryFn: () => got<Schemas['AssessorList']>(api.GET('/api/assessors')),
  });
  const awaiting = (query.data?.items ?? []).filter(({ status }) =>
    ['candidate', 'trained', 'lapsed'].includes(status),
  );
  const nameOf = (id: string | null): string => awaiting.find((each) => each.id === id)?.name ?? '';
  return (
    <>
      <PickField
        name="subjectId"
        label="Assessor"
        description="Whoever waits for the Board’s approval"
        data={awaiting.map(({ id, name, status }) => ({ value: id, label: `${name} (${status})` }))}
        onChange={(id) => setChosen(nameOf(id))}
        required
      />
      <Hidden name="subject" value={`Appointment of ${chosen}`} />
    </>
  );
}

function Votes({ day }: { readonly day: string }): ReactNode {
  const query = useQuery({
    queryKey: ['board', 'members'],
    queryFn: () => got<Schemas['BoardMemberList']>(api.GET('/api/board/members')),
  });
  const sitting = (query.data?.items ?? []).filter((member) => sat(member, day));
  if (sitting.length === 0) return <Text size="sm">Nobody sat on the Board that day.</Text>;
  return (
    <Stack gap="xs" role="group" aria-label="Votes">
      <Text size="sm" fw={500}>
        Votes
      </Text>
      <Hidden name="votes/" value="" />
      {sitting.map(({ id, name, region }, index) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <Text size="sm">
            {name}, {region}
          </Text>
          <Hidden name={`votes/${index}/memberId`} value={id} fixed />
          <ChoiceField
            name={`votes/${index}/vote`}
            aria-label={`Vote of ${name}`}
            data={[{ value: '', label: 'absent' }, 'for', 'against', 'abstained', 'recused']}
            w={150}
          />
        </Group>
      ))}
    </Stack>
  );
}

interface Props {
  readonly about?: DecisionSubject;
  readonly onClose: () => void;
}

/** Records what the Board has decided; it never changes, so it is read once more before. */
export function DecisionForm({ about, onClose }: Props): ReactNode {
  const { today } = useSession();
  const [day, setDay] = useState(today);
  const [kind, setKind] = useState<string>(about?.kind ?? 'appointment');
  return (
    <FormDialogue
      title="Record a decision"
      warning="A decision on record never changes; a wrong one is replaced by a later one."
      onClose={onClose}
      send={(body, key) => change('/api/board/decisions', { key, body })}
    >
      <Group align="start">
        <TextField name="minuteNo" label="Minute number" required data-autofocus />
        <DayField name="decidedOn" label="Decided on" given={today} required onDay={(meant) => setDay(meant ?? day)} />
      </Group>
      <Hidden name="kind" value={kind} />
      {about ? (
        <>
          {about.subjectId && <Hidden name="subjectId" value={about.subjectId} />}
          <TextField name="subject" label="Subject" defaultValue={about.subject} readOnly />
        </>
      ) : (
        <>
          <NativeSelect
            label="About"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
            data={[
              { value: 'appointment', label: 'the appointment of an assessor' },
              { value: 'other', label: 'something else' },
            ]}
          />
          {kind === 'appointment' ? <WhichAssessor /> : <TextField name="subject" label="Subject" required />}
        </>
      )}
      <LongField name="resolution" label="Resolution" required defaultValue={about?.resolution ?? ''} />
      <Votes day={day} />
    </FormDialogue>
  );
}
