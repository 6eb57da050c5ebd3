import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { PickField } from '../forms/fields.js';

interface Props {
  readonly supervisory?: boolean;
  readonly label?: string;
  readonly description?: string;
}

/** The register, as far as its people are active. The conflict check itself is the api's. */
export function AssessorSelect({ supervisory = false, label, description }: Props): ReactNode {
  const query = useQuery({
    queryKey: ['assessors'],
    queryFn: () => got(api.GET('/api/assessors')) as Promise<Schemas['AssessorList']>,
  });
  const able = (query.data?.items ?? []).filter(
    (each) => each.status === 'active' && (!supervisory || each.supervisory),
  );
  return (
    <PickField
      name="assessorId"
      label={label ?? (supervisory ? 'Supervisory assessor' : 'Assessor')}
      description={description ?? 'Training, status, in-house help and conflicts of interest are checked.'}
      data={able.map(({ id, name, employer }) => ({ value: id, label: employer ? `${name} (${employer})` : name }))}
      required
    />
  );
}
