import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { OfferButtons } from '../offers/offer-forms.js';
import { StandingTag } from '../offers/offer-of-case.js';
import { Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';
import { HomePart } from './home-part.js';

/** Assessments that an assessor is asked to take on. */
export function Offers(): ReactNode {
  const query = useQuery({
    queryKey: ['own offers'],
    queryFn: () => got<Schemas['OfferList']>(api.GET('/api/own/offers')),
  });
  return (
    <HomePart title="Offers to you">
      <Shown of={query} lines={2}>
        {({ items }) => {
          const open = items.filter(({ standing }) => standing === 'open' || standing === 'overdue');
          if (open.length === 0) return <Text size="sm">No offer waits for your answer.</Text>;
          return open.map((offer) => (
            <Stack gap={6} key={`${offer.number}/${offer.cycle}`}>
              <Group gap="sm">
                <Text size="sm">
                  <Link to="/cases/$number/$cycle" params={{ number: offer.number, cycle: String(offer.cycle) }}>
                    {offer.programme}
                  </Link>
                  , {offer.organisation}: aims at {offer.targetLevel}; you were named on {dayText(offer.namedOn)}
                </Text>
                <StandingTag offer={offer} />
              </Group>
              <OfferButtons offer={offer} own />
            </Stack>
          ));
        }}
      </Shown>
    </HomePart>
  );
}
