import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { Shown, Trouble } from '../shell/states.js';
import { SegmentSheet } from './segment-sheet.js';
import type { Kind, Sheet } from './sheet.js';

const value = (data: FormData, name: string): string => {
  const given = data.get(name);
  return typeof given === 'string' ? given.trim() : '';
};

/** What the form says of each criterion; those left empty are not scored yet. */
function scoresIn(data: FormData, sheet: Sheet): Sheet['scores'] {
  return sheet.rules.segments.flatMap(({ criteria }) =>
    criteria.flatMap(({ id }): Sheet['scores'] => {
      const [points, reason, comment] = [
        value(data, `points ${id}`),
        value(data, `reason ${id}`),
        value(data, `comment ${id}`),
      ];
      if (reason !== '') return [{ criterion: id, notApplicable: reason }];
      if (points === '') return [];
      return [{ criterion: id, points: Number(points), ...(comment === '' ? {} : { comment }) }];
    }),
  );
}

function SheetForm({
  page,
  kind,
  sheet,
}: {
  readonly page: Page;
  readonly kind: Kind;
  readonly sheet: Sheet;
}): ReactNode {
  const queries = useQueryClient();
  const [dirty, setDirty] = useState(false);
  const save = useMutation({
    mutationFn: (scores: Sheet['scores']) =>
      got(
        api.PUT('/api/cases/{number}/{cycle}/scores/{kind}', {
          params: {
            path: { number: page.number, cycle: page.cycle, kind },
            header: { 'If-Match': `"${sheet.version}"` },
          },
          body: { scores },
        } as never),
      ),
    onSuccess: async () => {
      setDirty(false);
      await queries.invalidateQueries({ queryKey: ['scores'] });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    save.mutate(scoresIn(new FormData(event.currentTarget), sheet));
  };
  return (
    <form onSubmit={submit} onChange={() => setDirty(true)}>
      <Stack pt="md">
        {sheet.grade ? (
          <Alert
            color="indigo"
            variant="light"
            title={`Overall ${sheet.grade.overallShown} %: ${sheet.grade.grade ?? 'no award'}`}
          >
            {sheet.grade.reasons.join(' ')}
          </Alert>
        ) : (
          <Text size="sm">
            {sheet.open.length} criteria are still open; what the scores come to shows once all are scored.
          </Text>
        )}
        {save.isError && <Trouble error={save.error} />}
        {sheet.rules.segments.map((segment) => (
          <SegmentSheet key={segment.no} segment={segment} sheet={sheet} />
        ))}
        {sheet.editable && (
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save the scores
            </Button>
            <Text size="sm" role="status">
              {dirty ? 'Not saved yet.' : 'Saved.'}
            </Text>
          </Group>
        )}
      </Stack>
    </form>
  );
}

export function Scores({ page, kind }: { readonly page: Page; readonly kind: Kind }): ReactNode {
  const query = useQuery({
    queryKey: ['scores', page.number, page.cycle, kind, page.seq],
    queryFn: () =>
      got(
        api.GET('/api/cases/{number}/{cycle}/scores/{kind}', {
          params: { path: { number: page.number, cycle: page.cycle, kind } },
        }),
      ) as Promise<Sheet>,
  });
  return <Shown of={query}>{(sheet) => <SheetForm key={sheet.version} page={page} kind={kind} sheet={sheet} />}</Shown>;
}
