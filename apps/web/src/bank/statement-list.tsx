import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText, momentText, moneyText } from '../shell/words.js';
import { useStatements, type Statement } from './bank.js';

const COLUMNS: readonly Column<Statement>[] = [
  {
    title: 'File',
    cell: ({ id, fileName, format }) => (
      <>
        <Link to="/bank" search={{ statementId: id, state: 'all' } as never}>
          {fileName}
        </Link>
        <Text size="xs" c="dimmed">
          {format}
        </Text>
      </>
    ),
  },
  { title: 'Account', cell: ({ account }) => account.name },
  { title: 'From – to', cell: ({ firstDay, lastDay }) => `${dayText(firstDay)} – ${dayText(lastDay)}` },
  { title: 'Closing', cell: ({ closing }) => (closing ? moneyText(closing) : '–'), right: true },
  {
    title: 'Lines',
    cell: ({ lines, knownLines }) => (knownLines > 0 ? `${lines}, ${knownLines} known before` : lines),
    right: true,
  },
  {
    title: 'To decide',
    cell: ({ newLines }) => (newLines > 0 ? <Tag tone="warn">{newLines} new</Tag> : <Tag tone="good">all decided</Tag>),
  },
  { title: 'Came in', cell: ({ importedAt, importedBy }) => `${momentText(importedAt)}, ${importedBy}` },
];

export const StatementList = (): ReactNode => (
  <Shown of={useStatements()}>
    {({ items }) =>
      items.length === 0 ? (
        <Nothing>No statement has come in yet.</Nothing>
      ) : (
        <Rows label="Statements" rows={items} columns={COLUMNS} keyOf={({ id }) => id} minWidth={900} />
      )
    }
  </Shown>
);
