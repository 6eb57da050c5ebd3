import { Button, Group, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { Tag } from '../shell/tag.js';
import { AlternativeForm, WithdrawAlternative } from './alternative-form.js';
import {
  outcomeText,
  scoreOf,
  scoreText,
  wordsOf,
  type Alternative,
  type Comparison,
  type Criterion,
} from './comparison.js';

const TONES = { open: 'warn', accepted: 'good', returned: 'quiet' } as const;

interface AlternativeProps {
  readonly alternative: Alternative;
  readonly criterion: Criterion;
  readonly several: boolean;
}

const OneAlternative = ({ alternative, criterion, several }: AlternativeProps): ReactNode => (
  <div>
    <Group gap="xs">
      <Text size="sm" fw={600}>
        {scoreText(alternative.score, criterion)}
      </Text>
      <Tag tone={TONES[alternative.outcome]}>{outcomeText(alternative)}</Tag>
      {alternative.mine && <WithdrawAlternative alternative={alternative} />}
    </Group>
    <Text size="sm">{alternative.comment}</Text>
    {alternative.resolution && <Text size="sm">Settled: {alternative.resolution}</Text>}
    <Text size="xs" c="dimmed">
      {alternative.by}
      {several && `, on set ${alternative.setNo} of the assessor`}
    </Text>
  </div>
);

interface LineProps {
  readonly comparison: Comparison;
  readonly criterion: Criterion;
  readonly onDiffer: () => void;
}

function Line({ comparison, criterion, onDiffer }: LineProps): ReactNode {
  const { self, assessor, alternatives, mayDiffer, setNo } = comparison;
  const [own, theirs] = [scoreOf(self, criterion.id), scoreOf(assessor, criterion.id)];
  const beside = alternatives.filter(({ score }) => score.criterion === criterion.id);
  const differ = beside.some(({ mine }) => mine) ? 'Change' : 'Score otherwise';
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm">
          {criterion.id} {criterion.title}
        </Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{scoreText(own, criterion)}</Table.Td>
      <Table.Td>
        <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
          {scoreText(theirs, criterion)}
        </Text>
        <Text size="xs" c="dimmed">
          {wordsOf(theirs)}
        </Text>
      </Table.Td>
      <Table.Td>
        {beside.map((each) => (
          <OneAlternative key={each.id} alternative={each} criterion={criterion} several={setNo > 1} />
        ))}
        {mayDiffer && (
          <Button
            variant="default"
            size="compact-xs"
            onClick={onDiffer}
            aria-label={`${differ}: ${criterion.id}`}
            className="no-print"
          >
            {differ}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

interface Props {
  readonly page: Page;
  readonly comparison: Comparison;
  readonly segment: Comparison['rules']['segments'][number];
}

/** One segment, criterion by criterion: three columns of judgement, each its own person's. */
export function ComparedCriteria({ page, comparison, segment }: Props): ReactNode {
  const [open, setOpen] = useState<Criterion>();
  return (
    <Table.ScrollContainer
      minWidth={640}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': `Criteria of segment ${segment.no}` } }}
    >
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Criterion</Table.Th>
            <Table.Th>Self-score</Table.Th>
            <Table.Th>Assessor</Table.Th>
            <Table.Th>Supervisor would score</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {segment.criteria.map((criterion) => (
            <Line
              key={criterion.id}
              comparison={comparison}
              criterion={criterion}
              onDiffer={() => setOpen(criterion)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {open && (
        <AlternativeForm
          page={page}
          criterion={open}
          theirs={scoreOf(comparison.assessor, open.id)}
          mine={comparison.alternatives.find(({ mine, score }) => mine && score.criterion === open.id)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Table.ScrollContainer>
  );
}
