import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { ChoiceField, Hidden } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Nothing, Shown } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import { figure, sumText } from './figures.js';
import { spanText } from './periods.js';
import { SpanFields, useSpan } from './span-fields.js';

type Run = Schemas['BookExport'];

const LAYOUTS = [
  { value: 'VAT return', label: 'VAT return, for a spreadsheet' },
  { value: 'sales ledger', label: 'Sales ledger, for a spreadsheet' },
  { value: 'aged debtors', label: 'Aged debtors at the end of the period, for a spreadsheet' },
  { value: 'Xero', label: 'Sales invoices, for Xero' },
  { value: 'Sage 50', label: 'Audit trail transactions, for Sage 50' },
] as const;

const COLUMNS: readonly Column<Run>[] = [
  {
    title: 'File',
    cell: ({ id, fileName }) => (
      <Anchor href={`/api/books/exports/${id}/file`} download={fileName} size="sm">
        {fileName}
      </Anchor>
    ),
  },
  { title: 'Period', cell: ({ from, to }) => spanText({ from, to }) },
  { title: 'Rows', cell: ({ totals }) => totals.rows, right: true },
  { title: 'Net', cell: ({ totals }) => figure(totals.net), right: true },
  { title: 'VAT', cell: ({ totals }) => figure(totals.vat), right: true },
  { title: 'Gross or balance', cell: ({ totals }) => sumText(totals.gross), right: true },
  { title: 'Made', cell: ({ by, at }) => `${momentText(at)}${by ? `, ${by}` : ''}` },
  {
    title: 'SHA-256',
    cell: ({ sha256 }) => (
      <Text size="xs" ff="monospace" title={sha256}>
        {sha256.slice(0, 12)}…
      </Text>
    ),
  },
];

/** Files for a spreadsheet or another package; each is kept as it was handed out. */
export function Exports(): ReactNode {
  const span = useSpan();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['books', 'exports'],
    queryFn: () => got<Schemas['BookExportList']>(api.GET('/api/books/exports')),
  });
  return (
    <Stack gap="lg">
      <SpanFields />
      <Form
        label="New export"
        verb="Make the export"
        send={(body, key) => change<Run>('/api/books/exports', { key, body })}
        done={() => queries.invalidateQueries({ queryKey: ['books', 'exports'] })}
      >
        <ChoiceField name="layout" label="Layout" data={[...LAYOUTS]} maw={420} />
        <Hidden name="from" value={span.from} />
        <Hidden name="to" value={span.to} />
      </Form>
      <Title order={2} size="h4">
        Made before
      </Title>
      <Shown of={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>No export was made yet.</Nothing>
          ) : (
            <Rows label="Exports" rows={items} columns={COLUMNS} keyOf={({ id }) => id} minWidth={900} />
          )
        }
      </Shown>
    </Stack>
  );
}
