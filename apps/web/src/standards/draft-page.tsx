import { Button, Group, Paper, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFilter } from '../lists/filter.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { PageTitle } from '../shell/page-title.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Heed, Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';
import { Consultation } from './consultation.js';
import { Differences } from './differences.js';
import { StepDialogue, type DraftStep } from './draft-steps.js';
import { Judging, JudgingForm } from './judging.js';
import { Lab } from './lab.js';
import { SegmentForm } from './segment-form.js';
import { Segments } from './segments.js';
import { StandingTag, windowText } from './standing-tag.js';

type Draft = Schemas['StandardsDraft'];
interface Props {
  readonly draft: Draft;
}

const Head = ({ draft }: Props): ReactNode => (
  <Stack gap="xs">
    <Group justify="space-between" align="start">
      <div>
        <PageTitle>{draft.title}</PageTitle>
        <Text>
          {draft.reference}, begun from{' '}
          <PageLink to="/standards/$id" params={{ id: draft.basedOn.id }}>
            {draft.basedOn.title}
          </PageLink>
        </Text>
      </div>
      <StandingTag standing={draft.standing} />
    </Group>
    <Text size="sm">{draft.reason}</Text>
    <Group gap="xl">
      <Fact name="Last changed">
        {dayText(draft.changedOn)}, {draft.changedBy}
      </Fact>
      <Fact name="Consultation">{windowText(draft)}</Fact>
      <Fact name="Comments">
        {draft.comments === 0 ? '–' : `${draft.comments}, ${draft.unanswered} without an answer`}
      </Fact>
      {draft.givenUp && <Fact name="Given up">{draft.givenUp}</Fact>}
      {draft.standing === 'published' && (
        <PageLink to="/standards/$id" params={{ id: draft.id }} size="sm">
          To the published version
        </PageLink>
      )}
    </Group>
  </Stack>
);

/** What the office may do with the draft as it stands. */
function Steps({ draft }: Props): ReactNode {
  const [open, setOpen] = useState<DraftStep>();
  const mayDraft = hasRole(useSession(), 'office', 'manager');
  if (!mayDraft || ['published', 'abandoned'].includes(draft.standing)) return null;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        {draft.faults.length > 0 && (
          <Heed title="Not whole yet: this keeps it from a consultation">
            <ul className="plain">
              {draft.faults.map(({ pointer, message }) => (
                <li key={pointer + message}>{message}</li>
              ))}
            </ul>
          </Heed>
        )}
        <Group>
          {draft.mayChange && (
            <Button
              variant={draft.standing === 'draft' ? 'filled' : 'default'}
              disabled={draft.faults.length > 0}
              onClick={() => setOpen('consult')}
            >
              {draft.standing === 'draft' ? 'Open the consultation' : 'Consult once more'}
            </Button>
          )}
          {draft.standing === 'consulted' && <Button onClick={() => setOpen('publish')}>Publish the standards</Button>}
          <Button variant="default" onClick={() => setOpen('give-up')}>
            Give the draft up
          </Button>
        </Group>
      </Stack>
      {open && <StepDialogue {...{ step: open, draft }} onClose={() => setOpen(undefined)} />}
    </Paper>
  );
}

function Content({ draft }: Props): ReactNode {
  const [open, setOpen] = useState<number | 'judging'>();
  const segment = draft.rules.segments.find(({ no }) => no === open);
  return (
    <Stack pt="md">
      <Section
        title="Grades and periods"
        actions={
          draft.mayChange && (
            <Button variant="default" size="compact-sm" onClick={() => setOpen('judging')}>
              Set grades and periods
            </Button>
          )
        }
      >
        <Judging rules={draft.rules} />
      </Section>
      <Segments
        segments={draft.rules.segments}
        {...(draft.mayChange
          ? {
              actions: ({ no }) => (
                <Button variant="default" size="compact-sm" onClick={() => setOpen(no)}>
                  Write segment {no}
                </Button>
              ),
            }
          : {})}
      />
      {open === 'judging' && <JudgingForm draft={draft} onClose={() => setOpen(undefined)} />}
      {segment && <SegmentForm {...{ draft, segment }} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}

const PARTS = {
  content: { title: () => 'The draft', shows: (draft: Draft) => <Content draft={draft} /> },
  comparison: {
    title: ({ differences }: Draft) => `What differs (${differences.length})`,
    shows: (draft: Draft) => <Differences of={draft.differences} label={`What differs from ${draft.basedOn.title}`} />,
  },
  consultation: {
    title: ({ comments }: Draft) => `Consultation${comments > 0 ? ` (${comments})` : ''}`,
    shows: (draft: Draft) => <Consultation draft={draft} />,
  },
  lab: { title: () => 'Lab', shows: ({ id }: Draft) => <Lab draftId={id} /> },
} as const;
type Part = keyof typeof PARTS;

function Whole({ draft }: Props): ReactNode {
  const [{ part = 'content' }, change] = useFilter();
  return (
    <Stack gap="lg">
      <Head draft={draft} />
      <Steps draft={draft} />
      <Tabs
        value={part in PARTS ? part : 'content'}
        onChange={(next) => change({ part: next === 'content' ? null : next })}
        keepMounted={false}
      >
        <Tabs.List aria-label="Parts of the draft">
          {(Object.keys(PARTS) as Part[]).map((key) => (
            <Tabs.Tab key={key} value={key}>
              {PARTS[key].title(draft)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {(Object.keys(PARTS) as Part[]).map((key) => (
          <Tabs.Panel key={key} value={key}>
            {PARTS[key].shows(draft)}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}

export function DraftPage(): ReactNode {
  const { id } = useParams({ from: '/standards/drafts/$id' });
  const query = useQuery({
    queryKey: ['standards', 'draft', id],
    queryFn: () => got<Draft>(api.GET('/api/standards-drafts/{id}', { params: { path: { id } } })),
  });
  return <Shown of={query}>{(draft) => <Whole draft={draft} />}</Shown>;
}
