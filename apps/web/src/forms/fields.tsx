// Fields of a `Form`: Mantine's inputs that know what is wrong with them. The name is the place in the body.
import {
  NativeSelect,
  Select,
  Textarea,
  TextInput,
  type NativeSelectProps,
  type SelectProps,
  type TextareaProps,
  type TextInputProps,
} from '@mantine/core';
import type { ReactNode } from 'react';
import type { Kind } from './body.js';
import { useFault, useTouch } from './faults.js';

interface Placed {
  readonly name: string;
  /** How its text becomes a value; `text` where nothing is said. */
  readonly kind?: Kind;
}

export const TextField = ({ name, kind, ...rest }: Placed & Omit<TextInputProps, 'name'>): ReactNode => (
  <TextInput name={name} data-kind={kind} error={useFault(name)} {...rest} />
);

/** Text of several lines; with the kind `lines` one thing a line. */
export const LongField = ({ name, kind, ...rest }: Placed & Omit<TextareaProps, 'name'>): ReactNode => (
  <Textarea name={name} data-kind={kind} error={useFault(name)} autosize minRows={2} {...rest} />
);

export const NumberField = (props: Placed & Omit<TextInputProps, 'name'>): ReactNode => (
  <TextField kind="number" inputMode="numeric" w={120} {...props} />
);

/** Pounds and pence: `86`, `86.5` and `£5,000` are understood. */
export const AmountField = (props: Placed & Omit<TextInputProps, 'name'>): ReactNode => (
  <TextField kind="amount" inputMode="decimal" leftSection="£" w={140} {...props} />
);

/** An amount with more to say beside it than fits over its own width. */
export const WideAmountField = (props: Placed & Omit<TextInputProps, 'name'>): ReactNode => (
  <AmountField w="100%" styles={{ wrapper: { width: 160 } }} {...props} />
);

/** A choice of a few. */
export const ChoiceField = ({ name, kind, ...rest }: Placed & Omit<NativeSelectProps, 'name'>): ReactNode => (
  <NativeSelect name={name} data-kind={kind} error={useFault(name)} {...rest} />
);

/** A choice of many, found by typing. */
export function PickField({ name, kind, onChange, ...rest }: Placed & Omit<SelectProps, 'name'>): ReactNode {
  const touch = useTouch();
  return (
    <Select
      name={name}
      data-field={name}
      hiddenInputProps={{ 'data-kind': kind } as object}
      error={useFault(name)}
      searchable
      nothingFoundMessage="Nobody and nothing fits."
      onChange={(...chosen) => {
        touch(name);
        onChange?.(...chosen);
      }}
      {...rest}
    />
  );
}

/** What goes along unseen; `fixed` beside the fields of a row that count only together with them. */
export const Hidden = ({
  name,
  value,
  kind,
  fixed = false,
}: Placed & { readonly value: string | number; readonly fixed?: boolean }): ReactNode => (
  <input type="hidden" name={name} value={value} data-kind={kind} data-fixed={fixed} readOnly />
);
