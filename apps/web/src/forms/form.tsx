// The one form of this app: sends what its fields say, shows each refusal beside its field and all of them on top, and
// guards what is typed. A field's name is its place in the body (body.ts).
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FieldsContext, labelOf, nameOf } from './faults.js';
import { FormTrouble } from './form-trouble.js';
import { LeaveOrStay } from './unsaved.js';
import { useForm, type Sending } from './use-form.js';

interface Props<T> extends Sending<T> {
  /** What the form is for, where no heading says it. */
  readonly label?: string;
  /** On its button: a verb and its object. */
  readonly verb: string;
  readonly onCancel?: () => void;
  /** What it does cannot be taken back. */
  readonly danger?: boolean;
  /** Of a form longer than the window: its button stays in sight, with these words beside it. */
  readonly stays?: string;
  readonly children: ReactNode;
}

export function Form<T>({ label, verb, onCancel, danger = false, stays, children, ...sending }: Props<T>): ReactNode {
  const { form, key, faults, dirty, pending, trouble, fieldAt, submit, touch, focus } = useForm(sending);
  const [leaving, setLeaving] = useState(false);
  return (
    <form
      ref={form}
      onSubmit={submit}
      onChange={({ target }) => touch(nameOf(target as unknown as HTMLInputElement))}
      noValidate
      aria-label={label}
    >
      <FieldsContext value={{ faults, touch }}>
        <Stack key={key}>
          {trouble && (
            <FormTrouble
              error={trouble}
              fieldAt={fieldAt}
              labelOf={(name) => (form.current ? labelOf(form.current, name) : name)}
              onGo={focus}
            />
          )}
          {children}
          <Group justify={onCancel ? 'end' : 'start'} {...(stays === undefined ? {} : { className: 'stays' })}>
            {onCancel && (
              <Button variant="default" onClick={() => (dirty ? setLeaving(true) : onCancel())}>
                Cancel
              </Button>
            )}
            <Button type="submit" loading={pending} {...(danger ? { color: 'red.9' } : {})}>
              {verb}
            </Button>
            {stays !== undefined && (
              <Text size="sm" role="status">
                {stays}. {dirty ? 'Not saved yet.' : 'Nothing unsaved.'}
              </Text>
            )}
          </Group>
        </Stack>
      </FieldsContext>
      {leaving && <LeaveOrStay onStay={() => setLeaving(false)} onLeave={() => onCancel?.()} />}
    </form>
  );
}
