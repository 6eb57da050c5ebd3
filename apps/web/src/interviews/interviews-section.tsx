import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { Section } from '../shell/section.js';
import { Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';
import { ChangeInterview, NewInterview, StrikeInterview } from './interview-form.js';
import { useInterviews, usePlan, type Interview, type Interviews } from './plan.js';

type Open = { readonly way: 'new' } | { readonly way: 'change' | 'strike'; readonly interview: Interview };

interface OneProps {
  readonly interview: Interview;
  readonly onOpen: ((open: Open) => void) | null;
}

function OneInterview({ interview, onOpen }: OneProps): ReactNode {
  const { pseudonym, day, consent, notes, recordedBy, struckBecause, criteria } = interview;
  return (
    <div>
      <Group gap="sm">
        <Text size="sm" fw={600} {...(struckBecause ? { td: 'line-through' } : {})}>
          {pseudonym}
        </Text>
        {struckBecause && <Tag tone="quiet">Struck</Tag>}
        {consent === 'count only' && <Tag tone="quiet">Heard, no notes wanted</Tag>}
        <Text size="xs" c="dimmed">
          {dayText(day)}, heard by {recordedBy}
        </Text>
        {onOpen && !struckBecause && (
          <Group gap="xs" className="no-print">
            <Button
              variant="default"
              size="compact-xs"
              aria-label={`Change: ${pseudonym}`}
              onClick={() => onOpen({ way: 'change', interview })}
            >
              Change
            </Button>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Strike: ${pseudonym}`}
              onClick={() => onOpen({ way: 'strike', interview })}
            >
              Strike
            </Button>
          </Group>
        )}
      </Group>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {struckBecause ?? notes}
      </Text>
      {criteria.length > 0 && <Text size="xs">Supports the scores of {criteria.join(', ')}.</Text>}
    </div>
  );
}

function Whole({ page, interviews }: { readonly page: Page; readonly interviews: Interviews }): ReactNode {
  const [open, setOpen] = useState<Open>();
  const plan = usePlan(page);
  const records = interviews.mayRecord && interviews.whyNot === null;
  const close = (): void => setOpen(undefined);
  return (
    <Section
      title="Interviews"
      actions={
        records && (
          <Button size="compact-sm" onClick={() => setOpen({ way: 'new' })}>
            Record an interview
          </Button>
        )
      }
    >
      {interviews.items.length === 0 && <Nothing>No interview is on record yet.</Nothing>}
      <Stack gap="sm">
        {interviews.items.map((interview) => (
          <OneInterview key={interview.id} interview={interview} onOpen={records ? setOpen : null} />
        ))}
      </Stack>
      {open?.way === 'new' && (
        <NewInterview
          at={page}
          slots={plan.data?.slots.filter(({ standing }) => ['planned', 'no record'].includes(standing)) ?? []}
          onClose={close}
        />
      )}
      {open?.way === 'change' && <ChangeInterview interview={open.interview} onClose={close} />}
      {open?.way === 'strike' && <StrikeInterview interview={open.interview} onClose={close} />}
    </Section>
  );
}

/** What people said, under pseudonyms; shown to those alone who judge by it. */
export const InterviewsSection = ({ page }: { readonly page: Page }): ReactNode => (
  <Shown of={useInterviews(page)}>{(interviews) => <Whole page={page} interviews={interviews} />}</Shown>
);
