import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';
import { OfferButtons, type Offer } from './offer-forms.js';

export const StandingTag = ({ offer }: { readonly offer: Offer }): ReactNode =>
  offer.standing === 'overdue' ? (
    <Tag tone="warn">no answer by {dayText(offer.answerBy)}</Tag>
  ) : (
    <Tag tone="quiet">answer by {dayText(offer.answerBy)}</Tag>
  );

const acceptedWords = ({ assessor, answeredOn, heardBy, late }: Offer): string =>
  `${assessor.name} accepted on ${dayText(answeredOn)}${late ? ', late' : ''}${heardBy ? ` (${heardBy})` : ''}.`;

/** While the assessor is asked, and what they said as long as the visit is not booked. */
export function OfferOfCase({ page }: { readonly page: Page }): ReactNode {
  const session = useSession();
  const own = !hasRole(session, 'office', 'manager');
  const { data } = useQuery({
    queryKey: ['offer', page.number, page.cycle, page.seq],
    queryFn: () =>
      got<Schemas['OfferOfCase']>(
        api.GET('/api/cases/{number}/{cycle}/offer', { params: { path: { number: page.number, cycle: page.cycle } } }),
      ),
    enabled: page.stage === 'BOOKING' && page.assessor !== null,
  });
  const offer = page.stage === 'BOOKING' ? data?.offer : undefined;
  if (!offer || !['open', 'overdue', 'accepted'].includes(offer.standing)) return null;
  const waits = offer.standing !== 'accepted';
  return (
    <Section title="Offer to the assessor" actions={waits && <StandingTag offer={offer} />}>
      <Text size="sm">
        {waits
          ? `${offer.assessor.name} was named on ${dayText(offer.namedOn)} and is asked to accept or decline.`
          : acceptedWords(offer)}
      </Text>
      {waits && page.may.includes('answerOffer') && <OfferButtons offer={offer} own={own} />}
    </Section>
  );
}
