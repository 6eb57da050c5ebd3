import { Anchor, Button, Text } from '@mantine/core';
import { createContext, use, type ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { fileAddress, type Document } from './evidence.js';

export type ScoreEvidence = Schemas['ScoreEvidence'];

interface SupportingParts {
  /** With the criteria to which they were linked in-house. */
  readonly documents: readonly Document[];
  /** What the assessor says that the scores rest on; none on the organisation’s sheet. */
  readonly links?: ScoreEvidence | undefined;
  /** Opens the choice of documents for a criterion; none where it is not the reader’s to choose. */
  readonly choose?: ((criterion: string) => void) | undefined;
}

/** What a score sheet shows beside its criteria. */
export const SupportingContext = createContext<SupportingParts>({ documents: [] });

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly edition: number;
  readonly pages: string;
  readonly removed?: boolean;
}

const List = ({ lead, of, children }: { lead: string; of: readonly Shown[]; children?: ReactNode }): ReactNode => (
  <Text size="xs" mb={4} component="div">
    {lead}{' '}
    {of.map(({ id, title, edition, pages, removed }, index) => (
      <span key={id}>
        {index > 0 && ', '}
        {removed ? (
          `${title} (removed)`
        ) : (
          <Anchor href={fileAddress(id, edition)} size="xs">
            {title}
          </Anchor>
        )}
        {pages && `, p. ${pages}`}
      </span>
    ))}
    {children}
  </Text>
);

/** Which documents support a criterion, on which pages. */
export function Supporting({ criterion }: { readonly criterion: string }): ReactNode {
  const { documents, links, choose } = use(SupportingContext);
  const inHouse = documents.flatMap(({ id, title, editions, criteria }) =>
    criteria
      .filter((each) => each.criterion === criterion)
      .map(({ pages }) => ({ id, title, edition: editions[0]?.edition ?? 1, pages })),
  );
  const own = (links?.items ?? [])
    .filter((each) => each.criterion === criterion)
    .map(({ documentId, ...rest }) => ({ id: documentId, ...rest }));
  const lacking = links?.needed === true && own.length === 0;
  return (
    <>
      {inHouse.length > 0 && <List lead={links ? 'Linked in-house:' : 'Evidence:'} of={inHouse} />}
      {(own.length > 0 || choose) && (
        <List lead={own.length > 0 ? 'The score rests on:' : lacking ? 'The score needs its evidence.' : ''} of={own}>
          {choose && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => choose(criterion)}
              aria-label={`${own.length > 0 ? 'Change evidence' : 'Link evidence'}: ${criterion}`}
            >
              {own.length > 0 ? 'Change evidence' : 'Link evidence'}
            </Button>
          )}
        </List>
      )}
    </>
  );
}
