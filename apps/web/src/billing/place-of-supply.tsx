import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { hasRole, useSession } from '../shell/session.js';
import { Heed } from '../shell/states.js';
import { dayText, momentDayText } from '../shell/words.js';
import { CUSTOMERS, PlaceForm, type Places } from './place-form.js';

const Decision = ({ of }: { readonly of: Places['decisions'][number] }): ReactNode => (
  <div>
    <Text size="sm" fw={600}>
      From {dayText(of.fromDay)}: {of.treatment}
    </Text>
    <Text size="sm">
      {of.rule}. {of.customerKind && CUSTOMERS[of.customerKind]} in {of.country}. Evidence: {of.evidence}
    </Text>
    {of.wording && <Text size="sm">On the invoice: “{of.wording}”</Text>}
    <Text size="xs" c="dimmed">
      {of.by}, {momentDayText(of.at)}
    </Text>
  </div>
);

/** Of a customer abroad: where its supplies are made, and who decided it. */
export function PlaceOfSupply({ id }: { readonly id: string }): ReactNode {
  const [open, setOpen] = useState(false);
  const mayRead = hasRole(useSession(), 'office', 'manager', 'finance');
  const { data: places } = useQuery({
    queryKey: ['places-of-supply', id],
    queryFn: () => got<Places>(api.GET('/api/organisations/{id}/places-of-supply', { params: { path: { id } } })),
    enabled: mayRead,
  });
  if (!places?.needed) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="place-of-supply">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" id="place-of-supply">
            Place of supply
          </Title>
          {places.mayDecide && (
            <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
              Decide the place of supply
            </Button>
          )}
        </Group>
        {places.decisions.length === 0 && (
          <Heed title="No invoice can be issued yet">
            <Text size="sm">
              This customer belongs abroad ({places.country}). Finance decides first where the supply is made, by which
              rule and on what evidence.
            </Text>
          </Heed>
        )}
        {places.decisions.map((each) => (
          <Decision key={each.id} of={each} />
        ))}
      </Stack>
      {open && <PlaceForm id={id} onClose={() => setOpen(false)} />}
    </Paper>
  );
}
