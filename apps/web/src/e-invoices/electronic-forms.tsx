import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { PageLink } from '../shell/link.js';
import { Heed, Trouble } from '../shell/states.js';
import type { Invoice } from '../invoices/invoice.js';

const FORMS: readonly string[] = ['e-invoice', 'hybrid invoice'];
type Form = Invoice['documents'][number];

/** The documents that people read. */
export const papersOf = ({ documents }: Invoice): readonly Form[] =>
  documents.filter(({ kind }) => !FORMS.includes(kind));

/** The worker has not come to them yet. */
export const awaitsForms = ({ status, documents }: Invoice): boolean =>
  status === 'issued' && !documents.some(({ kind }) => FORMS.includes(kind));

/** Asks the worker; what came of it stands on the page a moment later. */
function WriteAgain({ id }: { readonly id: string }): ReactNode {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () =>
      got(
        api.POST('/api/invoices/{id}/e-invoice', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        } as never),
      ),
    onSuccess: async () => {
      setKey(crypto.randomUUID());
      await new Promise((done) => setTimeout(done, 1500));
      await queries.invalidateQueries({ queryKey: ['invoice', id] });
    },
  });
  return (
    <>
      {again.isError && <Trouble error={again.error} />}
      <Button variant="default" w="fit-content" loading={again.isPending} onClick={() => again.mutate()}>
        Write it again
      </Button>
    </>
  );
}

const One = ({ form }: { readonly form: Form }): ReactNode =>
  form.trouble === null ? (
    <Anchor href={`/api/documents/${form.id}`}>{form.title}</Anchor>
  ) : (
    <Heed title={form.title}>{form.trouble}</Heed>
  );

/** The electronic forms of an issued document: to fetch, or why there is none and what to do. */
export function ElectronicForms({
  invoice,
  mayWrite,
}: {
  readonly invoice: Invoice;
  readonly mayWrite: boolean;
}): ReactNode {
  const forms = invoice.documents.filter(({ kind }) => FORMS.includes(kind));
  if (invoice.status !== 'issued') return null;
  const whole = forms.length > 0 && forms.every(({ trouble }) => trouble === null);
  return (
    <Stack gap="xs" component="section" aria-labelledby="electronic-forms">
      <Title order={2} size="h4" id="electronic-forms">
        Electronic invoice
      </Title>
      {awaitsForms(invoice) && (
        <Text size="sm" role="status">
          It is being written and stands here in a moment.
        </Text>
      )}
      <Group gap="lg">
        {forms.map((form) => (
          <One key={form.id} form={form} />
        ))}
      </Group>
      {forms.some(({ trouble }) => trouble?.includes('billing profile')) && (
        <PageLink to="/organisations/$id" params={{ id: invoice.organisation.id }} size="sm">
          Billing profile of {invoice.organisation.name}
        </PageLink>
      )}
      {!whole && mayWrite && <WriteAgain id={invoice.id} />}
    </Stack>
  );
}
