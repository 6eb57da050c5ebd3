import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { useFilter } from '../lists/filter.js';
import { useSession } from '../shell/session.js';
import { spanText, usualSpans, type Span } from './periods.js';

/** The period of the report in the address; the quarter of today where it names none. */
export function useSpan(): Span {
  const [{ from, to }] = useFilter();
  const { today } = useSession();
  const [, , quarter = { from: today, to: today }] = usualSpans(today);
  return from && to ? { from, to } : { from: quarter.from, to: quarter.to };
}

/** A period by its name, a VAT period, or any two days. */
export function SpanFields(): ReactNode {
  const [, change] = useFilter();
  const { today } = useSession();
  const span = useSpan();
  const periods = useQuery({
    queryKey: ['books', 'vat-periods'],
    queryFn: () => got<Schemas['VatPeriodList']>(api.GET('/api/books/vat-periods')),
  });
  const usual = usualSpans(today);
  const vat = periods.data?.items ?? [];
  const value = `${span.from} ${span.to}`;
  const options = [
    { group: 'Calendar', items: usual.map(({ name, from, to }) => ({ value: `${from} ${to}`, label: name })) },
    {
      group: 'VAT periods',
      items: vat.map(({ from, to }) => ({ value: `${from} ${to}`, label: spanText({ from, to }) })),
    },
  ];
  const names = options.flatMap(({ items }) => items.map((each) => each.value));
  const distinct = options.map(({ group, items }, index) => ({
    group,
    items: items.filter((each) => index === 0 || !usual.some(({ from, to }) => `${from} ${to}` === each.value)),
  }));
  const choose = (chosen: string): void => {
    const [from, to] = chosen.split(' ');
    if (from && to) change({ from, to, box: null });
  };
  return (
    <Group align="start" className="no-print">
      <NativeSelect
        label="Period"
        value={names.includes(value) ? value : ''}
        data={[{ value: '', label: 'Other days' }, ...distinct.filter(({ items }) => items.length > 0)]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <DayField
        key={`from ${span.from}`}
        name="from"
        label="From"
        given={span.from}
        onDay={(from) => from && change({ from, to: span.to, box: null })}
      />
      <DayField
        key={`to ${span.to}`}
        name="to"
        label="To"
        given={span.to}
        onDay={(to) => to && change({ from: span.from, to, box: null })}
      />
    </Group>
  );
}
