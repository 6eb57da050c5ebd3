import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Fact } from '../shell/fact.js';
import { Alarm, Heed } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText, momentText, moneyText } from '../shell/words.js';
import type { Preview } from './bank.js';

type PreviewLine = Preview['lines'][number];

const MOST_FAULTS = 20;

const plain = ({ amount }: { readonly amount: string }): string => moneyText({ amount: amount.replace('-', '') });

function Faults({ faults }: Pick<Preview, 'faults'>): ReactNode {
  const more = faults.length - MOST_FAULTS;
  return (
    <Alarm
      title={`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: nothing of this file would be imported`}
    >
      <ul className="plain">
        {faults.slice(0, MOST_FAULTS).map(({ pointer, message }) => (
          <li key={pointer + message}>
            {pointer}: {message}
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </Alarm>
  );
}

/** What the file comes to, and what stands in its way. */
export function PreviewFigures({ preview }: { readonly preview: Preview }): ReactNode {
  const { format, count, known, alike, faults, already, opening, closing, moneyIn, moneyOut } = preview;
  if (already)
    return (
      <Heed title="This file came in before">
        {already.by} imported it on {momentText(already.at)}. Choose another file.
      </Heed>
    );
  if (faults.length > 0) return <Faults faults={faults} />;
  return (
    <>
      <Group gap="xl">
        <Fact name="Form">{format}</Fact>
        <Fact name="Lines">{count}</Fact>
        <Fact name="Money in">{moneyText(moneyIn)}</Fact>
        <Fact name="Money out">{plain(moneyOut)}</Fact>
        {opening && <Fact name="Opening balance">{moneyText(opening)}</Fact>}
        {closing && <Fact name="Closing balance">{moneyText(closing)}</Fact>}
      </Group>
      {alike > 0 && (
        <Heed title={`${alike} of the new lines may be here already`}>
          They are of the day and amount of lines that came in other words. If the same period came in another form,
          such as CSV and CAMT.053, do not import it again.
        </Heed>
      )}
      {known > 0 && (
        <Text size="sm">
          {known} of {count} came with an earlier file and are not imported again.
        </Text>
      )}
    </>
  );
}

const COLUMNS: readonly Column<PreviewLine>[] = [
  { title: 'Day', cell: ({ bookedOn }) => dayText(bookedOn) },
  { title: 'Text', cell: ({ description, reference }) => [description, reference].filter(Boolean).join(', ') },
  { title: 'In', cell: ({ amount }) => (amount.amount.startsWith('-') ? '' : moneyText(amount)), right: true },
  { title: 'Out', cell: ({ amount }) => (amount.amount.startsWith('-') ? plain(amount) : ''), right: true },
  { title: 'State', cell: ({ known }) => (known ? <Tag tone="quiet">known</Tag> : <Tag tone="good">new</Tag>) },
];

const SHOWN = 12;

export const PreviewLines = ({ preview: { lines, count } }: { readonly preview: Preview }): ReactNode => (
  <>
    <Rows
      label="Lines of the file"
      rows={lines.slice(0, SHOWN)}
      columns={COLUMNS}
      keyOf={({ place }) => place}
      minWidth={560}
    />
    {count > SHOWN && (
      <Text size="sm" c="dimmed">
        and {count - SHOWN} more
      </Text>
    )}
  </>
);
