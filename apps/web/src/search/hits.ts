import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, got, type Schemas } from '../api/client.js';

/** One line of what was found, with what choosing it does. */
export interface Hit {
  readonly group: string;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
}

type Found = Schemas['Hits']['items'][number];

const GROUPS: Readonly<Record<Found['kind'], string>> = {
  case: 'Cases',
  organisation: 'Organisations',
  invoice: 'Invoices and notes',
  paper: 'Reports and certificates',
  certificate: 'Certificates',
  appeal: 'Appeals',
  complaint: 'Complaints',
  evidence: 'Evidence',
  contact: 'Contacts',
  assessor: 'Assessors',
  enquiry: 'Enquiries',
  mail: 'Mails',
  user: 'Users',
};

/** Opens what was found; a paper in a window of its own, as everywhere. */
function useOpening(): (found: Pick<Found, 'kind' | 'id'>) => void {
  const go = useNavigate();
  return ({ kind, id }) => {
    const [number = '', cycle = ''] = id.split('/');
    const ways: Readonly<Record<Found['kind'], () => unknown>> = {
      case: () => go({ to: '/cases/$number/$cycle', params: { number, cycle } }),
      organisation: () => go({ to: '/organisations/$id', params: { id } }),
      invoice: () => go({ to: '/invoices/$id', params: { id } }),
      paper: () => window.open(`/api/documents/${id}`, '_blank', 'noopener'),
      certificate: () => go({ to: '/certificates/$id', params: { id } }),
      appeal: () => go({ to: '/appeals/$id', params: { id } }),
      complaint: () => go({ to: '/complaints/$id', params: { id } }),
      evidence: () =>
        go({ to: '/cases/$number/$cycle', params: { number, cycle }, search: { part: 'evidence' } as never }),
      contact: () => go({ to: '/organisations/$id', params: { id } }),
      assessor: () => go({ to: '/assessors/$id', params: { id } }),
      enquiry: () => go({ to: '/enquiries/$id', params: { id } }),
      mail: () => go({ to: '/mails/$id', params: { id } }),
      user: () => go({ to: '/users' }),
    };
    ways[kind]();
  };
}

/** The api wants so much to go by. */
const LEAST = 2;

/** What the api finds; asked for once the typing pauses. */
export function useHits(typed: string): { readonly hits: readonly Hit[]; readonly waiting: boolean } {
  const [q] = useDebouncedValue(typed, 200);
  const open = useOpening();
  const query = useQuery({
    queryKey: ['finder', q],
    enabled: q.length >= LEAST,
    queryFn: () => got<Schemas['Hits']>(api.GET('/api/search', { params: { query: { q } } })),
  });
  const items = q.length >= LEAST ? (query.data?.items ?? []) : [];
  const hits = items.map(({ kind, id, title, detail }): Hit => ({
    group: GROUPS[kind],
    label: title,
    detail,
    run: () => open({ kind, id }),
  }));
  return { hits, waiting: q !== typed || query.isFetching };
}
