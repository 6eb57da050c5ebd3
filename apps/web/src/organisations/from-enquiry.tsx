import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { PageLink } from '../shell/link.js';

/** The enquiry that led here is settled by the application. */
export function FromEnquiry({ id }: { readonly id: string }): ReactNode {
  const { data } = useQuery({
    queryKey: ['enquiry', id],
    queryFn: () => got<Schemas['Enquiry']>(api.GET('/api/enquiries/{id}', { params: { path: { id } } })),
  });
  return (
    data && (
      <Text size="sm">
        From the enquiry of{' '}
        <PageLink to="/enquiries/$id" params={{ id }} size="sm">
          {data.name}
        </PageLink>
        , which the application settles.
      </Text>
    )
  );
}
