import { Anchor, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { Away, change, Refused } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { bodyOf, fieldsOf } from '../forms/body.js';
import { Hidden } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import type { Keeper } from './kept.js';
import type { Typed } from './reconcile.js';
import { SegmentSheet } from './segment-sheet.js';
import { answeredIn, criteriaOf, type Kind, type Sheet } from './sheet.js';

/** How often a save that did not get through is tried again, beside the moment at which the connection is back. */
const AGAIN_MS = 20_000;

/** Leads to each segment, and says how far it is. */
const Segments = ({
  sheet,
  answered,
}: {
  readonly sheet: Sheet;
  readonly answered: ReadonlySet<string>;
}): ReactNode => (
  <Group component="nav" aria-label="Segments" gap="md">
    {sheet.rules.segments.map(({ no, title, criteria }) => (
      <Anchor key={no} href={`#segment-${no}`} size="sm" title={title}>
        {no}. {title}: {criteria.filter(({ id }) => answered.has(id)).length} of {criteria.length}
      </Anchor>
    ))}
  </Group>
);

const typedIn = (form: HTMLFormElement): readonly Typed[] =>
  (bodyOf(fieldsOf(form)).value as { readonly scores?: readonly Typed[] }).scores ?? [];

/** Tries again what was asked while the connection was away, until it gets through or is refused. */
function useAgain(waiting: boolean, again: () => void): void {
  useEffect(() => {
    if (!waiting) return undefined;
    window.addEventListener('online', again);
    const timer = setInterval(again, AGAIN_MS);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  });
}

interface Props {
  readonly page: Page;
  readonly kind: Kind;
  readonly sheet: Sheet;
  /** What the fields begin with: as saved, or as typed earlier. */
  readonly scores: readonly Typed[];
  readonly begun: boolean;
  readonly keeper: Keeper;
}

export function SheetForm({ page, kind, sheet, scores, begun, keeper }: Props): ReactNode {
  const queries = useQueryClient();
  const around = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(() => new Set(scores.map((each) => each.criterion)));
  const [waiting, setWaiting] = useState(false);
  const sent = useRef<readonly Typed[]>([]);
  useAgain(waiting, () => around.current?.querySelector('form')?.requestSubmit());
  const anew = (): Promise<void> => queries.invalidateQueries({ queryKey: ['scores'] });

  function note(event: SyntheticEvent): void {
    const form = (event.target as HTMLInputElement).form;
    if (!form) return;
    setAnswered(answeredIn(form));
    keeper.keep(sheet.scores, typedIn(form));
  }
  async function send(body: object): Promise<unknown> {
    sent.current = (body as { readonly scores: readonly Typed[] }).scores;
    setWaiting(false);
    try {
      return await change('/api/cases/{number}/{cycle}/scores/{kind}', {
        method: 'PUT',
        path: { number: page.number, cycle: page.cycle, kind },
        version: sheet.version,
        body,
      });
    } catch (error) {
      setWaiting(error instanceof Away);
      if (error instanceof Refused && error.problem.status === 412) await anew();
      throw error;
    }
  }
  return (
    <div ref={around} onChange={note}>
      <Form
        label="Scores"
        verb="Save the scores"
        send={send}
        done={async () => {
          keeper.settle(sent.current);
          await anew();
        }}
        begun={begun}
        kept
        stays={
          waiting
            ? 'The connection is away. What you typed is kept on this device and is saved by itself once it is back'
            : `${answered.size} of ${criteriaOf(sheet).length} criteria judged`
        }
      >
        <Segments sheet={sheet} answered={answered} />
        <Hidden name="scores/" value="" />
        {sheet.rules.segments.map((segment) => (
          <SegmentSheet key={segment.no} segment={segment} sheet={sheet} scores={scores} />
        ))}
      </Form>
    </div>
  );
}
