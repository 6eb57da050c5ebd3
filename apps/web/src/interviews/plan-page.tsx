import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { PageTitle } from '../shell/page-title.js';
import { Nothing, Shown } from '../shell/states.js';
import { PlanSlots } from './plan-slots.js';
import { usePlan } from './plan.js';

const Head = ({ page }: { readonly page: Page }): ReactNode => (
  <div>
    <PageTitle name={`Visit plan of ${page.number}`}>Plan of the visit</PageTitle>
    <Text>
      {page.programme.name}, {page.organisation.name} ·{' '}
      <PageLink to="/cases/$number/$cycle" params={{ number: page.number, cycle: String(page.cycle) }}>
        case {page.number}
      </PageLink>
    </Text>
  </div>
);

/** The plan alone, to be printed and hung up: days, times, whom, where. */
export function PlanPage(): ReactNode {
  const { number, cycle } = useParams({ from: '/cases/$number/$cycle/visit-plan' });
  const at = { number, cycle: Number(cycle) };
  const plan = usePlan(at);
  const page = useQuery({
    queryKey: ['case', number, cycle],
    queryFn: () => got<Page>(api.GET('/api/cases/{number}/{cycle}', { params: { path: at } })),
  });
  return (
    <Stack maw={760}>
      <Group className="no-print">
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          Print
        </Button>
      </Group>
      <Shown of={page}>{(shown) => <Head page={shown} />}</Shown>
      <Shown of={plan}>
        {(shown) => (
          <Stack>
            <Group gap="xl">
              <Fact name="Place">{shown.place || 'not said yet'}</Fact>
              <Fact name="Assessor">{page.data?.assessor?.name ?? 'not named yet'}</Fact>
              {shown.supervisorAttends && <Fact name="Supervisor">{page.data?.supervisor?.name ?? ''}</Fact>}
            </Group>
            {shown.slots.length === 0 && <Nothing>Nothing is planned yet.</Nothing>}
            <PlanSlots plan={shown} onChange={null} onRemove={null} order={2} />
          </Stack>
        )}
      </Shown>
    </Stack>
  );
}
