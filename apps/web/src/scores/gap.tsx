import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Heed } from '../shell/states.js';
import { Section } from '../shell/section.js';
import { Tag } from '../shell/tag.js';
import { capital } from '../shell/words.js';
import type { Sheet } from './sheet.js';

type Projection = NonNullable<Sheet['projection']>;
type Way = Projection['ways'][number];

const pointsText = (points: number): string => `${points} ${points === 1 ? 'point' : 'points'}`;

interface WayProps {
  readonly way: Way;
  readonly target: string;
  /** While criteria wait to be judged, segment by segment says too much. */
  readonly complete: boolean;
}

const inAll = ({ more }: Way): number => more.reduce((total, { points }) => total + points, 0);

const OneWay = ({ way, target, complete }: WayProps): ReactNode => (
  <div>
    <Group gap="xs">
      <Text size="sm" fw={600}>
        {capital(way.grade)}
      </Text>
      {way.reached && <Tag tone="good">reached</Tag>}
      {way.grade === target && <Tag tone="quiet">what you aim at</Tag>}
    </Group>
    {!way.reached && (
      <Text size="sm">
        {complete ? way.words : `${pointsText(inAll(way))} more in all, what is not judged yet included.`}
      </Text>
    )}
    {complete && way.instead.length > 0 && (
      <Text size="sm" c="dimmed">
        Or in one segment alone:{' '}
        {way.instead.map(({ no, points }) => `${pointsText(points)} in segment ${no}`).join(', ')}.
      </Text>
    )}
  </div>
);

type SegmentRow = Projection['result']['segments'][number];

const standing = ({ rules, scores }: Sheet): readonly Column<SegmentRow>[] => {
  const judged = new Set(scores.map(({ criterion }) => criterion));
  const criteriaOf = (no: number) => rules.segments.find((each) => each.no === no)?.criteria ?? [];
  return [
    { title: 'Segment', cell: ({ no, title }) => `${no}. ${title}` },
    {
      title: 'Judged',
      right: true,
      cell: ({ no }) => `${criteriaOf(no).filter(({ id }) => judged.has(id)).length} of ${criteriaOf(no).length}`,
    },
    { title: 'Points', right: true, cell: ({ awarded, available }) => `${awarded} of ${available}` },
    {
      title: 'Score',
      right: true,
      cell: ({ shown, floorFailed }) => `${shown} %${floorFailed ? ', under the floor' : ''}`,
    },
  ];
};

const Standing = ({ sheet, projection }: { readonly sheet: Sheet; readonly projection: Projection }): ReactNode => (
  <Rows
    label="Where each segment stands"
    rows={projection.result.segments}
    columns={standing(sheet)}
    keyOf={({ no }) => String(no)}
    minWidth={420}
  />
);

interface Props {
  readonly sheet: Sheet;
  /** What the case aims at. */
  readonly target: string;
}

/** Where the organisation stands by its own scores, and what is missing for each grade. */
export function Gap({ sheet, target }: Props): ReactNode {
  const { projection } = sheet;
  if (!projection)
    return (
      <Heed title="These scores cannot be added up yet">{sheet.open.map(({ message }) => message).join(' ')}</Heed>
    );
  const { complete, result, ways } = projection;
  const grade = result.grade ? capital(result.grade) : 'No grade yet';
  return (
    <Section title={`${complete ? 'Overall' : 'Overall so far'} ${result.overallShown} %: ${grade}`}>
      {!complete && (
        <Text size="sm">
          A criterion that is not judged yet counts as no points; judge it, or say why it is not applicable, and save.
        </Text>
      )}
      <Standing sheet={sheet} projection={projection} />
      <Stack gap="xs">
        {ways.map((way) => (
          <OneWay key={way.grade} way={way} target={target} complete={complete} />
        ))}
      </Stack>
    </Section>
  );
}

/** Criteria left out as not applicable, with the reasons: whoever reviews the case reads them at a glance. */
export function LeftOut({ sheet }: { readonly sheet: Sheet }): ReactNode {
  const left = sheet.scores.flatMap((each) => ('notApplicable' in each ? [each] : []));
  if (left.length === 0) return null;
  return (
    <details>
      <summary>
        {left.length} {left.length === 1 ? 'criterion is' : 'criteria are'} left out as not applicable
      </summary>
      <ul className="plain">
        {left.map(({ criterion, notApplicable }) => (
          <li key={criterion}>
            <Text size="sm">
              <b>{criterion}</b>: {notApplicable}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
