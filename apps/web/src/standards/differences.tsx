import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Nothing } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital } from '../shell/words.js';

type Difference = Schemas['StandardsDifference'];

const TONES = { new: 'good', gone: 'alarm', changed: 'warn' } as const;

const COLUMNS: readonly Column<Difference>[] = [
  { title: 'Where', cell: ({ where }) => where },
  {
    title: 'What',
    cell: ({ what, field }) => (what === 'changed' ? capital(field) : <Tag tone={TONES[what]}>{what}</Tag>),
  },
  { title: 'Was', cell: ({ was }) => <Text size="sm">{was ?? '–'}</Text> },
  { title: 'Is', cell: ({ is }) => <Text size="sm">{is ?? '–'}</Text> },
];

interface Props {
  readonly of: readonly Difference[];
  readonly label: string;
}

/** What differs between two versions, in the order of the newer one. */
export const Differences = ({ of, label }: Props): ReactNode =>
  of.length === 0 ? (
    <Nothing>Nothing differs.</Nothing>
  ) : (
    <Rows
      label={label}
      rows={of}
      columns={COLUMNS}
      keyOf={({ where, field, was, is }) => [where, field, was, is].join('|')}
    />
  );
