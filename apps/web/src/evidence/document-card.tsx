import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, momentText } from '../shell/words.js';
import { DescribeForm, EditionForm, LinkForm, ReasonForm, type ReasonStep } from './document-forms.js';
import { CIRCLES, fileAddress, sizeText, type Document, type Evidence } from './evidence.js';

interface Props {
  readonly of: Document;
  readonly evidence: Evidence;
  readonly may: readonly string[];
  /** None before standards are pinned. */
  readonly rules: Schemas['StandardsRules'] | undefined;
}

const periodText = ({ periodFrom, periodTo }: Document): string | null => {
  if (!periodFrom && !periodTo) return null;
  if (!periodTo) return `covers the time from ${dayText(periodFrom)}`;
  return periodFrom
    ? `covers ${dayText(periodFrom)} to ${dayText(periodTo)}`
    : `covers the time until ${dayText(periodTo)}`;
};

type Edition = Document['editions'][number];

const File = ({ of, edition }: { readonly of: Document; readonly edition: Edition }): ReactNode => (
  <Text size="sm">
    {of.removedWhy === null ? (
      <Anchor href={fileAddress(of.id, edition.edition)} size="sm">
        {edition.fileName}
      </Anchor>
    ) : (
      edition.fileName
    )}
    {` (edition ${edition.edition}, ${sizeText(edition.bytes)}), uploaded ${momentText(edition.uploadedAt)} by ${edition.uploadedBy}, `}
    {edition.scan === 'clean' ? `found clean by ${edition.scannedBy ?? ''}` : 'not scanned for viruses'}
  </Text>
);

const Supports = ({ of }: { readonly of: Document }): ReactNode => (
  <Text size="sm">
    {of.criteria.length === 0
      ? 'Supports no criterion yet.'
      : `Supports ${of.criteria.map(({ criterion, pages }) => `${criterion}${pages ? ` (p. ${pages})` : ''}`).join(', ')}.`}
  </Text>
);

/** What is known beside the file: earlier editions, hashes, who did what. */
const More = ({ of }: { readonly of: Document }): ReactNode => (
  <details>
    <summary>
      <Text size="xs" c="dimmed" span>
        Editions and history
      </Text>
    </summary>
    {of.editions.slice(1).map((edition) => (
      <File key={edition.edition} of={of} edition={edition} />
    ))}
    {of.editions.map(({ edition, sha256 }) => (
      <Text key={edition} size="xs" style={{ overflowWrap: 'anywhere' }}>
        SHA-256 of edition {edition}: {sha256}
      </Text>
    ))}
    {of.steps.map(({ what, by, at, note }) => (
      <Text key={what + at} size="xs">
        {momentText(at)}: {capital(what)} by {by}
        {note && ` (${note})`}
      </Text>
    ))}
    <Text size="xs">
      Kept as {of.retention}
      {of.keptUntil ? ` until ${dayText(of.keptUntil)}.` : '.'}
    </Text>
  </details>
);

type Step = 'link' | 'edition' | 'describe' | ReasonStep;
const WORDS: Readonly<Record<Step, string>> = {
  link: 'Link to criteria',
  edition: 'New edition',
  describe: 'Change',
  hold: 'Legal hold',
  release: 'Lift the hold',
  remove: 'Remove',
};

function stepsOf({ of, may, rules }: Props): readonly Step[] {
  if (of.removedWhy !== null) return [];
  const adds: readonly Step[] = may.includes('addEvidence')
    ? [...(rules ? (['link'] as const) : []), 'edition', 'describe']
    : [];
  const holds: readonly Step[] = may.includes('holdEvidence') ? [of.heldWhy === null ? 'hold' : 'release'] : [];
  return [...adds, ...holds, ...(of.removal === null ? (['remove'] as const) : [])];
}

export function DocumentCard(props: Props): ReactNode {
  const { of, evidence, rules } = props;
  const [open, setOpen] = useState<Step>();
  const close = (): void => setOpen(undefined);
  const [latest] = of.editions;
  const period = periodText(of);
  return (
    <li>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {of.title}
        </Text>
        <Tag tone="quiet">{evidence.requests.find(({ kind }) => kind === of.kind)?.title ?? 'Something else'}</Tag>
        {of.heldWhy !== null && <Tag tone="warn">legal hold</Tag>}
        {of.removedWhy !== null && <Tag tone="quiet">removed</Tag>}
      </Group>
      {latest && <File of={of} edition={latest} />}
      <Text size="sm" c="dimmed">
        {period && `${capital(period)}. `}Seen by {CIRCLES[of.visibility]}.
        {of.heldWhy !== null && ` Held: ${of.heldWhy}`}
        {of.removedWhy !== null && ` Removed: ${of.removedWhy}`}
      </Text>
      {of.removedWhy === null && <Supports of={of} />}
      <Group gap="xs" my={4} className="no-print">
        {stepsOf(props).map((step) => (
          <Button
            key={step}
            size="compact-xs"
            variant="default"
            onClick={() => setOpen(step)}
            aria-label={`${WORDS[step]}: ${of.title}`}
          >
            {WORDS[step]}
          </Button>
        ))}
      </Group>
      <More of={of} />
      {open === 'link' && rules && <LinkForm of={of} rules={rules} onClose={close} />}
      {open === 'edition' && <EditionForm of={of} onClose={close} />}
      {open === 'describe' && <DescribeForm of={of} evidence={evidence} onClose={close} />}
      {(open === 'hold' || open === 'release' || open === 'remove') && (
        <ReasonForm of={of} step={open} onClose={close} />
      )}
    </li>
  );
}
