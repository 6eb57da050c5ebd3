import { Stack, Tabs, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { Appeals } from '../appeals/appeal-list.js';
import { CaseBilling } from '../billing/case-billing.js';
import { ImpartialityPanel } from '../impartiality/impartiality-panel.js';
import { EvidencePanel } from '../evidence/evidence-panel.js';
import { useFilter } from '../lists/filter.js';
import { ComparisonPart } from '../scores/comparison-part.js';
import { ReportPart } from '../reports/report-part.js';
import { ReadinessPanel } from '../readiness/readiness-panel.js';
import { Scores } from '../scores/scores.js';
import { capital } from '../shell/words.js';
import { VisitPart } from '../visits/visit-part.js';
import { Help } from './help.js';
import type { Page } from './page.js';
import { Documents, Invoices } from './papers.js';
import { Timeline } from './timeline.js';

const People = ({ page }: { readonly page: Page }): ReactNode => (
  <Stack gap="xs" pt="md">
    {page.contacts.map(({ role, name, email }) => (
      <Text size="sm" key={role + email}>
        {capital(role)}: {name}, <a href={`mailto:${email}`}>{email}</a>
      </Text>
    ))}
    <Help page={page} />
    <ImpartialityPanel page={page} />
  </Stack>
);

interface Part {
  readonly key: string;
  readonly title: string;
  /** Whoever may not sees no tab. */
  readonly needs?: string;
  /** Only once there is something to show. */
  readonly when?: (page: Page) => boolean;
  readonly shows: (page: Page) => ReactNode;
}

/** The parts of a case page; a feature adds its own here. */
const PARTS: readonly Part[] = [
  { key: 'timeline', title: 'Timeline', shows: (page) => <Timeline page={page} /> },
  { key: 'visit', title: 'Visit', needs: 'readVisit', shows: (page) => <VisitPart page={page} /> },
  {
    key: 'self',
    title: 'Self-assessment',
    needs: 'readSelfScores',
    shows: (page) => <Scores page={page} kind="self" />,
  },
  {
    key: 'assessor',
    title: 'Assessor’s scores',
    needs: 'readScores',
    shows: (page) => <Scores page={page} kind="assessor" />,
  },
  { key: 'comparison', title: 'Comparison', needs: 'readScores', shows: (page) => <ComparisonPart page={page} /> },
  { key: 'readiness', title: 'Readiness', needs: 'readReadiness', shows: (page) => <ReadinessPanel page={page} /> },
  { key: 'evidence', title: 'Evidence', needs: 'readEvidence', shows: (page) => <EvidencePanel page={page} /> },
  {
    key: 'report',
    title: 'Report',
    needs: 'readAccuracy',
    when: ({ may, state }) => may.includes('readReportText') || state.accuracy !== null,
    shows: (page) => <ReportPart page={page} />,
  },
  { key: 'documents', title: 'Documents', shows: (page) => <Documents page={page} /> },
  { key: 'invoices', title: 'Invoices', needs: 'readInvoices', shows: (page) => <Invoices page={page} /> },
  {
    key: 'billing',
    title: 'Billing',
    needs: 'readBilling',
    shows: ({ number, cycle }) => <CaseBilling number={number} cycle={cycle} />,
  },
  {
    key: 'appeals',
    title: 'Appeals',
    needs: 'readAppeals',
    when: ({ clocks }) => clocks.some(({ kind }) => kind === 'APPEAL_WINDOW'),
    shows: ({ number }) => (
      <Appeals caseNumber={number} empty="No appeal was lodged against the result of this programme." />
    ),
  },
  { key: 'people', title: 'People', shows: (page) => <People page={page} /> },
];

/** The tabs scroll sideways where there is no room for all: the open one is brought into sight. */
function showOpen(list: HTMLElement | null): void {
  const tab = list?.querySelector<HTMLElement>('[data-active]');
  if (list && tab) list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
}

/** The open part stands in the address, so that it can be sent to somebody. */
export function CaseTabs({ page }: { readonly page: Page }): ReactNode {
  const [{ part = 'timeline' }, change] = useFilter();
  const parts = PARTS.filter(
    ({ needs, when }) => (needs === undefined || page.may.includes(needs)) && (when?.(page) ?? true),
  );
  const open = parts.some(({ key }) => key === part) ? part : 'timeline';
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => showOpen(list.current), [open]);
  return (
    <Tabs value={open} onChange={(next) => change({ part: next === 'timeline' ? null : next })} keepMounted={false}>
      <Tabs.List ref={list} aria-label="Parts of the case">
        {parts.map(({ key, title }) => (
          <Tabs.Tab key={key} value={key}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ key, shows }) => (
        <Tabs.Panel key={key} value={key}>
          {shows(page)}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
