import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import type { Remarks } from './report-query.js';

const Kind = ({ name, items }: { readonly name: string; readonly items: readonly string[] }): ReactNode =>
  items.length > 0 && (
    <div>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <List size="sm">
        {items.map((item) => (
          <List.Item key={item}>{item}</List.Item>
        ))}
      </List>
    </div>
  );

/** What is said of one segment; nothing where nothing is. */
export function SegmentSaid({ remarks, no }: { readonly remarks: Remarks; readonly no: number }): ReactNode {
  const said = remarks.segments.find((each) => each.no === no);
  return (
    said && (
      <Stack gap={4}>
        <Kind name="Strengths" items={said.strengths} />
        <Kind name="Improvements" items={said.improvements} />
      </Stack>
    )
  );
}

/** The summary, a paragraph each. */
export const SummarySaid = ({ summary }: Pick<Remarks, 'summary'>): ReactNode =>
  summary.split(/\n\s*\n/).map((paragraph) => (
    <Text size="sm" key={paragraph}>
      {paragraph}
    </Text>
  ));

interface Props {
  readonly remarks: Remarks;
  readonly segments: Page['segments'];
}

/** The words of a report, as they are read. */
export const RemarksShown = ({ remarks, segments }: Props): ReactNode => (
  <Stack gap="sm">
    <SummarySaid summary={remarks.summary} />
    {segments
      .filter(({ no }) => remarks.segments.some((said) => said.no === no))
      .map(({ no, title }) => (
        <div key={no}>
          <Title order={3} size="sm">
            {no}. {title}
          </Title>
          <SegmentSaid remarks={remarks} no={no} />
        </div>
      ))}
  </Stack>
);
