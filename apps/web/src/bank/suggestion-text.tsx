import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tag } from '../shell/tag.js';
import { moneyText } from '../shell/words.js';
import { certainty, isIn, type Line, type Suggestion } from './bank.js';

const TONES = { 'as good as certain': 'good', likely: 'warn', possible: 'quiet' } as const;

function What({ suggestion }: { readonly suggestion: Suggestion }): ReactNode {
  const { kind, shares, onAccount } = suggestion;
  if (kind === 'payment on record') return 'the payment that was entered by hand';
  if (kind === 'refund on record') return 'the refund on record';
  return (
    <>
      {shares.map(({ invoiceId, number, amount }, index) => (
        <span key={invoiceId}>
          {index > 0 && ', '}
          <Link to="/invoices/$id" params={{ id: invoiceId }}>
            {number}
          </Link>{' '}
          {moneyText(amount)}
        </span>
      ))}
      {Number(onAccount.amount) > 0 && `${shares.length > 0 ? ', and ' : ''}${moneyText(onAccount)} on account`}
    </>
  );
}

/** What a line may be, how sure that is, and why. */
export function SuggestionText({
  line,
  suggestion,
}: {
  readonly line: Line;
  readonly suggestion: Suggestion | undefined;
}): ReactNode {
  if (!suggestion)
    return (
      <Text size="sm">
        {isIn(line)
          ? 'Nothing speaks for a customer. Choose one, or ignore the line with a reason.'
          : 'No refund on record has this amount. Ignore the line with a reason, or record the refund first.'}
      </Text>
    );
  const sure = certainty(suggestion.score);
  return (
    <>
      <Group gap="xs" wrap="wrap">
        <Tag tone={TONES[sure]}>{sure}</Tag>
        <Text size="sm">
          <Link to="/debtors/$id" params={{ id: suggestion.organisation.id }}>
            {suggestion.organisation.name}
          </Link>
          {': '}
          <What suggestion={suggestion} />
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {suggestion.reasons.join(' ')} ({suggestion.score} of 100)
      </Text>
    </>
  );
}
