import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Refused } from '../api/client.js';
import { Alarm } from '../shell/states.js';
import type { Body } from './body.js';

interface Props {
  readonly error: unknown;
  readonly fieldAt: Body['fieldAt'];
  readonly labelOf: (name: string) => string;
  readonly onGo: (name: string) => void;
}

/** All that is wrong, on top of the form: each line leads to its field. */
export function FormTrouble({ error, fieldAt, labelOf, onGo }: Props): ReactNode {
  const faults = error instanceof Refused ? (error.problem.errors ?? []) : [];
  return (
    <Alarm title={error instanceof Error ? error.message : 'Something went wrong.'}>
      {faults.length > 0 && (
        <ul className="plain">
          {faults.map(({ pointer, message }) => {
            const name = fieldAt(pointer);
            return (
              <li key={pointer + message}>
                {name ? (
                  <Anchor component="button" type="button" size="sm" onClick={() => onGo(name)}>
                    {labelOf(name)}
                  </Anchor>
                ) : (
                  pointer.split('/').at(-1)
                )}
                : {message}
              </li>
            );
          })}
        </ul>
      )}
    </Alarm>
  );
}
