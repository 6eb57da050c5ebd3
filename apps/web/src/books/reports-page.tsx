import { Button, Group, Stack, Tabs } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFilter } from '../lists/filter.js';
import { PageTitle } from '../shell/page-title.js';
import { AgedReport } from './aged-report.js';
import { Exports } from './exports.js';
import { LedgerReport } from './ledger-report.js';
import { VatReport } from './vat-report.js';

const REPORTS = [
  { value: 'aged', label: 'Aged debtors', shown: AgedReport },
  { value: 'ledger', label: 'Sales ledger', shown: LedgerReport },
  { value: 'vat', label: 'VAT return', shown: VatReport },
  { value: 'exports', label: 'Exports', shown: Exports },
] as const;

export function ReportsPage(): ReactNode {
  const [{ report = 'aged' }, change] = useFilter();
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Reports</PageTitle>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => globalThis.print()}
        >
          Print
        </Button>
      </Group>
      <Tabs value={report} onChange={(next) => change({ report: next, box: null })} keepMounted={false}>
        <Tabs.List>
          {REPORTS.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {REPORTS.map(({ value, shown: Shown }) => (
          <Tabs.Panel key={value} value={value} pt="md">
            <Shown />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}
