import { Group, Stack, Text } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { Tag } from '../shell/tag.js';

export type Readiness = Schemas['Readiness'];
export type Finding = Schemas['ReadinessFinding'];

export const useReadiness = ({ number, cycle, seq }: Page): UseQueryResult<Readiness> =>
  useQuery({
    queryKey: ['readiness', number, cycle, seq],
    queryFn: () =>
      got<Readiness>(api.GET('/api/cases/{number}/{cycle}/readiness', { params: { path: { number, cycle } } })),
  });

const NAMES: Readonly<Record<Finding['rule'], string>> = {
  scored: 'Self-assessment',
  cycles: 'A completed cycle',
  samples: 'People to hear',
  evidence: 'Evidence',
  target: 'The grade aimed at',
  actions: 'Improvement actions',
};
export const nameOf = ({ rule }: Finding): string => NAMES[rule];

const Standing = ({ of: { met, severity } }: { readonly of: Finding }): ReactNode => {
  if (met) return <Tag tone="good">there</Tag>;
  if (severity === 'hard') return <Tag tone="alarm">must be there</Tag>;
  return severity === 'soft' ? <Tag tone="warn">needs a reason</Tag> : <Tag tone="quiet">advice</Tag>;
};

/** Rule by rule: what is there, what is not and what that means. */
export const Findings = ({ of }: { readonly of: readonly Finding[] }): ReactNode => (
  <Stack component="ul" className="plain" gap="xs">
    {of.map((finding) => (
      <li key={finding.rule}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {nameOf(finding)}
          </Text>
          <Standing of={finding} />
        </Group>
        <Text size="sm">{finding.words}</Text>
      </li>
    ))}
  </Stack>
);
