import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFilter } from '../lists/filter.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { Nothing, Shown } from '../shell/states.js';
import { capital, dayText } from '../shell/words.js';
import { sumText } from './figures.js';
import { spanText } from './periods.js';
import { SpanFields, useSpan } from './span-fields.js';

type Return = Schemas['VatReturn'];
type Box = Return['boxes'][number];
type Document = Schemas['BookDocument'];
type Money = Schemas['Money'];

const countOf = (count: number): string => `${count} ${count === 1 ? 'document' : 'documents'}`;

interface BoxesProps {
  readonly of: Return;
  readonly open: string | undefined;
  readonly onOpen: (box: string | null) => void;
}

function Boxes({ of: { boxes }, open, onOpen }: BoxesProps): ReactNode {
  const columns: readonly Column<Box>[] = [
    { title: 'Box', cell: ({ box }) => box },
    { title: 'What it says', cell: ({ words }) => words },
    { title: 'To the penny', cell: ({ amount }) => (amount ? sumText(amount) : '–'), right: true },
    {
      title: 'On the return',
      cell: ({ entered }) => (entered ? <strong>{sumText(entered)}</strong> : '–'),
      right: true,
    },
    {
      title: 'Documents behind it',
      cell: ({ box, parts, amount }) =>
        amount && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={open === String(box)}
              aria-label={`${countOf(parts.length)} behind box ${box}`}
              onClick={() => onOpen(open === String(box) ? null : String(box))}
            >
              {countOf(parts.length)}
            </Button>
            <span className="only-print">{countOf(parts.length)}</span>
          </>
        ),
    },
  ];
  return <Rows label="Boxes of the VAT return" rows={boxes} columns={columns} keyOf={({ box }) => String(box)} />;
}

type Part = Document & { readonly amount: Money };

const PART_COLUMNS: readonly Column<Part>[] = [
  {
    title: 'Number',
    cell: ({ id, number }) => (
      <PageLink to="/invoices/$id" params={{ id }} size="sm">
        {number}
      </PageLink>
    ),
  },
  { title: 'Kind', cell: ({ kind }) => capital(kind) },
  { title: 'Customer', cell: ({ organisation }) => organisation.name },
  { title: 'Issued', cell: ({ issuedOn }) => dayText(issuedOn) },
  { title: 'Tax point', cell: ({ taxPoint }) => dayText(taxPoint) },
  {
    title: 'Counts on',
    cell: ({ vatDay, vatDayReason }) => (
      <>
        {dayText(vatDay)}
        {vatDayReason && (
          <Text size="xs" c="dimmed">
            {vatDayReason}
          </Text>
        )}
      </>
    ),
  },
  { title: 'In the box', cell: ({ amount }) => sumText(amount), right: true },
];

function Behind({ box, documents }: { readonly box: Box; readonly documents: readonly Document[] }): ReactNode {
  const parts = box.parts.flatMap(({ document, amount }) => {
    const found = documents.find(({ id }) => id === document);
    return found ? [{ ...found, amount }] : [];
  });
  return (
    <Stack gap="xs" component="section" aria-label={`Documents behind box ${box.box}`}>
      <Title order={2} size="h4">
        Behind box {box.box}: {countOf(parts.length)}, {box.amount && sumText(box.amount)}
      </Title>
      {parts.length === 0 ? (
        <Nothing>No document counts in this box.</Nothing>
      ) : (
        <Rows
          label={`Documents behind box ${box.box}`}
          rows={parts}
          columns={PART_COLUMNS}
          keyOf={({ id }) => id}
          minWidth={860}
        />
      )}
    </Stack>
  );
}

const RATE_COLUMNS: readonly Column<Return['byRate'][number]>[] = [
  { title: 'Rate', cell: ({ rate }) => rate },
  { title: 'Documents', cell: ({ documents }) => documents, right: true },
  { title: 'Net', cell: ({ net }) => sumText(net), right: true },
  { title: 'VAT', cell: ({ vat }) => sumText(vat), right: true },
];

function ByRate({ of: { byRate, reverseCharge, outside, net, vat, gross } }: { readonly of: Return }): ReactNode {
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        VAT by rate
      </Title>
      {byRate.length === 0 ? (
        <Nothing>Nothing bore UK VAT in these days.</Nothing>
      ) : (
        <Rows label="VAT by rate" rows={byRate} columns={RATE_COLUMNS} keyOf={({ rate }) => rate} minWidth={420} />
      )}
      <Group gap="xl">
        <Fact name="Under the reverse charge">{sumText(reverseCharge)}</Fact>
        <Fact name="Outside the scope">{sumText(outside)}</Fact>
        <Fact name="Net in all">{sumText(net)}</Fact>
        <Fact name="VAT in all">{sumText(vat)}</Fact>
        <Fact name="Gross in all">{sumText(gross)}</Fact>
      </Group>
    </Stack>
  );
}

/** The output side of a VAT return: boxes, the documents behind each, VAT by rate. */
export function VatReport(): ReactNode {
  const [filter, change] = useFilter();
  const span = useSpan();
  const query = useQuery({
    queryKey: ['books', 'vat', span],
    queryFn: () => got<Return>(api.GET('/api/books/vat-return', { params: { query: span } })),
  });
  return (
    <Stack>
      <SpanFields />
      <Text className="only-print">VAT return, {spanText(span)}</Text>
      <Shown of={query}>
        {(counted) => {
          const box = counted.boxes.find((each) => String(each.box) === filter['box']);
          return (
            <Stack gap="lg">
              <Boxes of={counted} open={filter['box']} onOpen={(next) => change({ box: next })} />
              {box && <Behind box={box} documents={counted.documents} />}
              <ByRate of={counted} />
            </Stack>
          );
        }}
      </Shown>
    </Stack>
  );
}
