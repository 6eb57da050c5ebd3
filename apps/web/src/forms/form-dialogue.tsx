import { useQueryClient } from '@tanstack/react-query';
import type { MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialogue } from '../shell/dialogue.js';
import { Heed } from '../shell/states.js';
import { Form } from './form.js';
import type { Sending } from './use-form.js';

interface Props<T> extends Sending<T> {
  readonly title: string;
  /** On its button: a verb and its object; the title where nothing is said. */
  readonly verb?: string;
  /** What cannot be taken back, said before it is done. */
  readonly warning?: string | undefined;
  readonly size?: MantineSize;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a window: once it is through, everything shown is read anew and the window closes, so that what is done next holds to it. */
export function FormDialogue<T>({
  title,
  verb = title,
  warning,
  size = 'lg',
  onClose,
  done,
  children,
  ...sending
}: Props<T>): ReactNode {
  const queries = useQueryClient();
  const through = async (answer: T): Promise<void> => {
    await queries.invalidateQueries();
    onClose();
    await done?.(answer);
  };
  return (
    <Dialogue title={title} onClose={onClose} size={size}>
      <Form {...sending} verb={verb} danger={warning !== undefined} done={through} onCancel={onClose}>
        {warning !== undefined && <Heed title={warning} />}
        {children}
      </Form>
    </Dialogue>
  );
}
