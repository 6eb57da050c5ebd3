import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { ChoiceField, LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { HELD, MOMENTS, type LevelName, type Policy } from './policy.js';

interface Props {
  readonly level: LevelName;
  readonly policy: Policy;
  readonly onClose: () => void;
}

const FOLLOW = { value: '', label: 'as the level above says' };
const YES_OR_NO = [
  { value: 'no', label: 'no' },
  { value: 'yes', label: 'yes, until it is paid' },
];

/** `yes` → true, `no` → false, nothing → as above. */
const flagOf = (said: unknown): boolean | null => (said === undefined ? null : said === 'yes');
const textOf = (said: boolean | null | undefined): string => (said === true ? 'yes' : said === false ? 'no' : '');

/** The policy of one level, set anew; the earlier one stays on record. */
export function PolicyForm({ level, policy, onClose }: Props): ReactNode {
  const now = policy.levels.find((each) => each.level === level);
  const above = level === 'house' ? [] : [FOLLOW];
  const scope = {
    organisationId: level === 'organisation' ? policy.scope.organisationId : null,
    caseId: level === 'case' ? policy.scope.caseId : null,
  };
  const send = (body: object, key: string): Promise<unknown> => {
    const said = body as Readonly<Record<string, unknown>>;
    const flags = Object.fromEntries(HELD.map((held) => [held.key, flagOf(said[held.key])]));
    const whole = { ...scope, ...flags, draftAt: said['draftAt'] ?? null, reason: said['reason'] };
    return change('/api/billing-policies', { key, body: whole });
  };
  return (
    <FormDialogue
      title={`Change the billing policy of the ${level}`}
      verb="Set the policy"
      onClose={onClose}
      send={send}
    >
      <ChoiceField
        name="draftAt"
        label="A draft arises"
        data={[...above, ...MOMENTS]}
        defaultValue={now?.draftAt ?? ''}
        w={360}
      />
      <div>
        <Text size="sm" fw={500}>
          Does an overdue invoice of the customer hold …
        </Text>
        <Group grow align="start" mt={4}>
          {HELD.map(({ key, label }) => (
            <ChoiceField
              key={key}
              name={key}
              label={label}
              data={[...above, ...YES_OR_NO]}
              defaultValue={textOf(now?.[key])}
            />
          ))}
        </Group>
      </div>
      <LongField name="reason" label="Reason" required />
    </FormDialogue>
  );
}
