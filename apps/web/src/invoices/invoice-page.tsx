import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { awaitsForms } from '../e-invoices/electronic-forms.js';
import { Shown } from '../shell/states.js';
import { Draft } from './draft.js';
import type { Invoice } from './invoice.js';
import { Issued } from './issued.js';

/** One document of the sales ledger: a draft to approve, or what was issued. */
export function InvoicePage(): ReactNode {
  const { id } = useParams({ from: '/invoices/$id' });
  const query = useQuery({
    queryKey: ['invoice', id],
    queryFn: () => got<Invoice>(api.GET('/api/invoices/{id}', { params: { path: { id } } })),
    staleTime: 0, // somebody else may have issued a note on it a moment ago
    // Issued by its workflow a moment after it was approved, its electronic forms a moment later.
    refetchInterval: ({ state: { data } }) => (data && (data.prepared?.approved || awaitsForms(data)) ? 1500 : false),
  });
  return (
    <Shown of={query}>
      {(invoice) =>
        invoice.status === 'issued' ? (
          <Issued key={invoice.id} invoice={invoice} />
        ) : (
          <Draft key={invoice.id} invoice={invoice} />
        )
      }
    </Shown>
  );
}
