import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { ChoiceField, LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { usePages } from '../lists/pages.js';
import { hasRole, useSession } from '../shell/session.js';
import { Nothing, Trouble, Waiting } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital, momentText } from '../shell/words.js';
import { InvitationsPart } from './invitations.js';
import { windowText } from './standing-tag.js';

type Draft = Schemas['StandardsDraft'];
type Comment = Schemas['StandardsComment'];

const TONES = { accepted: 'good', partly: 'warn', declined: 'alarm' } as const;
const DISPOSITIONS = [
  { value: 'accepted', label: 'Accepted: the draft is changed so' },
  { value: 'partly', label: 'Partly' },
  { value: 'declined', label: 'Declined' },
];

function placeText(place: string, { rules }: Draft): string {
  if (place === '') return 'The whole';
  if (place === 'grades' || place === 'periods') return capital(place);
  const segment = rules.segments.find(({ no }) => String(no) === place.split('.')[0]);
  return place.includes('.') ? `Criterion ${place}` : `Segment ${place}, ${segment?.title ?? ''}`;
}

const placesOf = (draft: Draft) => [
  { value: '', label: 'The whole' },
  { value: 'grades', label: 'Grades' },
  { value: 'periods', label: 'Periods' },
  ...draft.rules.segments.flatMap(({ no, title, criteria }) => [
    { value: String(no), label: `Segment ${no}, ${title}` },
    ...criteria.map(({ id, title: words }) => ({ value: id, label: `${id} ${words}`.slice(0, 90) })),
  ]),
];

const CommentForm = ({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }): ReactNode => (
  <FormDialogue
    title="Comment on the draft"
    onClose={onClose}
    send={(body, key) => change('/api/standards-drafts/{id}/comments', { key, path: { id: draft.id }, body })}
  >
    <ChoiceField name="place" label="About" data={placesOf(draft)} />
    <LongField name="text" label="What you want to say" required minRows={4} data-autofocus />
  </FormDialogue>
);

const AnswerForm = ({ comment, onClose }: { readonly comment: Comment; readonly onClose: () => void }): ReactNode => (
  <FormDialogue
    title="Answer the comment"
    warning="An answer stays as it is; whoever made the comment reads it."
    onClose={onClose}
    send={(body, key) => change('/api/standards-comments/{id}/answer', { key, path: { id: comment.id }, body })}
  >
    <Text size="sm">“{comment.text}”</Text>
    <ChoiceField name="disposition" label="What becomes of it" data={DISPOSITIONS} />
    <LongField name="reason" label="Why" required data-autofocus />
  </FormDialogue>
);

interface OneProps {
  readonly comment: Comment;
  readonly draft: Draft;
  readonly onAnswer: (() => void) | undefined;
}

const One = ({ comment, draft, onAnswer }: OneProps): ReactNode => (
  <Paper withBorder p="sm" component="article" aria-label={`Comment of ${comment.by}`}>
    <Group justify="space-between" align="start">
      <div>
        <Text size="sm" fw={600}>
          {placeText(comment.place, draft)}
        </Text>
        <Text size="xs" c="dimmed">
          {comment.by}, {comment.as}, {momentText(comment.at)}
        </Text>
      </div>
      {comment.disposition ? (
        <Tag tone={TONES[comment.disposition]}>{comment.disposition}</Tag>
      ) : (
        <Tag tone="quiet">no answer yet</Tag>
      )}
    </Group>
    <Text size="sm" mt="xs" style={{ whiteSpace: 'pre-line' }}>
      {comment.text}
    </Text>
    {comment.reason && (
      <Text size="sm" mt="xs">
        <b>{comment.answeredBy}:</b> {comment.reason}
      </Text>
    )}
    {onAnswer && (
      <Button mt="xs" size="compact-sm" variant="default" onClick={onAnswer} aria-label={`Answer ${comment.by}`}>
        Answer
      </Button>
    )}
  </Paper>
);

export function Consultation({ draft }: { readonly draft: Draft }): ReactNode {
  const [open, setOpen] = useState<'new' | Comment>();
  const mayAnswer =
    hasRole(useSession(), 'office', 'manager') && ['consultation', 'consulted'].includes(draft.standing);
  const { rows, error, hasMore, more, loading, again } = usePages<Comment>(
    ['standards', 'comments', draft.id],
    (paging) =>
      got<Schemas['StandardsCommentList']>(
        api.GET('/api/standards-drafts/{id}/comments', { params: { path: { id: draft.id }, query: paging } }),
      ),
  );
  return (
    <Stack pt="md">
      <Group justify="space-between">
        <Text size="sm">
          {draft.consultFrom ? `Open for comments: ${windowText(draft)}.` : 'The consultation has not been opened yet.'}
        </Text>
        {draft.mayComment && <Button onClick={() => setOpen('new')}>Comment on the draft</Button>}
      </Group>
      <InvitationsPart draft={draft} />
      {!rows && (error ? <Trouble error={error} again={again} /> : <Waiting lines={4} />)}
      {rows?.length === 0 && <Nothing>No comment has come in.</Nothing>}
      {rows?.map((comment) => (
        <One
          key={comment.id}
          {...{ comment, draft }}
          onAnswer={mayAnswer && !comment.disposition ? () => setOpen(comment) : undefined}
        />
      ))}
      {hasMore && (
        <Button variant="default" onClick={more} loading={loading} w="fit-content">
          Show more
        </Button>
      )}
      {open === 'new' && <CommentForm draft={draft} onClose={() => setOpen(undefined)} />}
      {open !== undefined && open !== 'new' && <AnswerForm comment={open} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}
