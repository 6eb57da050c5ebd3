import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';

/** The register, those who could take the case first. The conflict check itself is the api's. */
export function AssessorSelect({ supervisory }: { readonly supervisory: boolean }): ReactNode {
  const query = useQuery({
    queryKey: ['assessors'],
    queryFn: () => got(api.GET('/api/assessors')) as Promise<Schemas['AssessorList']>,
  });
  const able = (query.data?.items ?? []).filter(
    (each) => each.status === 'active' && (!supervisory || each.supervisory),
  );
  return (
    <Select
      name="assessorId"
      label={supervisory ? 'Supervisory assessor' : 'Assessor'}
      description="Training, status, in-house help and conflicts of interest are checked."
      data={able.map(({ id, name, employer }) => ({ value: id, label: employer ? `${name} (${employer})` : name }))}
      searchable
      required
    />
  );
}
