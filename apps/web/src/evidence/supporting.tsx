import { Anchor, Text } from '@mantine/core';
import { createContext, use, type ReactNode } from 'react';
import { fileAddress, type Document } from './evidence.js';

/** The documents that a score sheet shows beside its criteria. */
export const SupportingContext = createContext<readonly Document[]>([]);

/** Which documents support a criterion, on which pages. */
export function Supporting({ criterion }: { readonly criterion: string }): ReactNode {
  const found = use(SupportingContext).flatMap((document) =>
    document.criteria.filter((each) => each.criterion === criterion).map(({ pages }) => ({ document, pages })),
  );
  if (found.length === 0) return null;
  return (
    <Text size="xs" mb={4}>
      Evidence:{' '}
      {found.map(({ document, pages }, index) => (
        <span key={document.id}>
          {index > 0 && ', '}
          <Anchor href={fileAddress(document.id, document.editions[0]?.edition ?? 1)} size="xs">
            {document.title}
          </Anchor>
          {pages && `, p. ${pages}`}
        </span>
      ))}
    </Text>
  );
}
