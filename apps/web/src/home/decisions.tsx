import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { PageLink } from '../shell/link.js';
import { Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';
import { HomePart } from './home-part.js';

type Item = Schemas['AgendaItem'];

const WORDS: Readonly<Record<Item['kind'], string>> = {
  appointment: 'has passed the training: the appointment needs the Board’s approval.',
  ruling: 'a conflict of interest was found: a member of the Board rules on it.',
  waiver: 'a waiver is proposed: granted or refused by somebody without a part in the case.',
  consultation: 'is open for consultation: comments of the Board are welcome.',
  standards: 'has been consulted on: the Board decides on the version.',
};

function To({ kind, id, what, case: of }: Item): ReactNode {
  if (of) {
    const params = { number: of.number, cycle: String(of.cycle) };
    return (
      <PageLink to="/cases/$number/$cycle" params={params} size="sm">
        {what}
      </PageLink>
    );
  }
  const params = { id };
  if (kind === 'appointment')
    return (
      <PageLink to="/assessors/$id" params={params} size="sm">
        {what}
      </PageLink>
    );
  return (
    <PageLink to="/standards/drafts/$id" params={params} size="sm">
      {what}
    </PageLink>
  );
}

/** What waits for the Board, longest first. */
export function Decisions(): ReactNode {
  const agenda = useQuery({
    queryKey: ['board', 'agenda'],
    queryFn: () => got<Schemas['BoardAgenda']>(api.GET('/api/board/agenda')),
  });
  return (
    <HomePart title="Waiting for the Board" more={<Link to="/board">The Board and its decisions</Link>}>
      <Shown of={agenda} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">Nothing waits for the Board: no appointment, ruling, waiver or consultation.</Text>
          ) : (
            items.map((item) => (
              <Text size="sm" key={item.kind + item.id}>
                <To {...item} /> {WORDS[item.kind]}
                {item.since && ` Since ${dayText(item.since)}.`}
              </Text>
            ))
          )
        }
      </Shown>
    </HomePart>
  );
}
