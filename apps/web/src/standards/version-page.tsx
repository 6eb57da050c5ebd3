import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Fact } from '../shell/fact.js';
import { PageTitle } from '../shell/page-title.js';
import { Section } from '../shell/section.js';
import { Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';
import { Differences } from './differences.js';
import { Judging } from './judging.js';
import { Segments } from './segments.js';

type Version = Schemas['StandardsVersion'];

function Changes({ id }: { readonly id: string }): ReactNode {
  const query = useQuery({
    queryKey: ['standards', 'comparison', id],
    queryFn: () =>
      got<Schemas['StandardsComparison']>(api.GET('/api/standards/{id}/comparison', { params: { path: { id } } })),
  });
  return (
    <Shown of={query} lines={3}>
      {({ before, differences }) =>
        before ? (
          <Section title={`What differs from ${before.title}`}>
            <Differences of={differences} label={`What differs from ${before.title}`} />
          </Section>
        ) : null
      }
    </Shown>
  );
}

const Whole = ({ version }: { readonly version: Version }): ReactNode => (
  <Stack gap="lg">
    <div>
      <PageTitle>{version.title}</PageTitle>
      <Text>{version.reference}</Text>
    </div>
    <Group gap="xl">
      <Fact name="In force from">{dayText(version.validFrom)}</Fact>
      <Fact name="Where it comes from">{version.source}</Fact>
    </Group>
    <Section title="Grades and periods">
      <Judging rules={version.rules} />
    </Section>
    <Segments segments={version.rules.segments} />
    <Changes id={version.id} />
  </Stack>
);

export function VersionPage(): ReactNode {
  const { id } = useParams({ from: '/standards/$id' });
  const query = useQuery({
    queryKey: ['standards', id],
    queryFn: () => got<Version>(api.GET('/api/standards/{id}', { params: { path: { id } } })),
  });
  return <Shown of={query}>{(version) => <Whole version={version} />}</Shown>;
}
