import { Alert, Anchor, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { api, change, got } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { useEvidence } from '../evidence/evidence.js';
import { SupportingContext } from '../evidence/supporting.js';
import { Hidden } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { HeardInterviews } from '../interviews/heard.js';
import { Improvements } from '../improvements/improvements.js';
import { Shown } from '../shell/states.js';
import { Gap, LeftOut } from './gap.js';
import { SegmentSheet } from './segment-sheet.js';
import { answeredIn, criteriaOf, type Kind, type Sheet } from './sheet.js';

interface Props {
  readonly page: Page;
  readonly kind: Kind;
}

/** What the scores come to, once all are there. */
const Outcome = ({ sheet: { grade, open } }: { readonly sheet: Sheet }): ReactNode =>
  grade ? (
    <Alert color="indigo" variant="light" title={`Overall ${grade.overallShown} %: ${grade.grade ?? 'no award'}`}>
      {grade.reasons.join(' ')}
    </Alert>
  ) : (
    <Text size="sm">{open.length} criteria are still open; what the scores come to shows once all are scored.</Text>
  );

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

function SheetForm({ page, kind, sheet }: Props & { readonly sheet: Sheet }): ReactNode {
  const queries = useQueryClient();
  const [answered, setAnswered] = useState<ReadonlySet<string>>(
    () => new Set(sheet.scores.map((each) => each.criterion)),
  );
  const count = (event: SyntheticEvent): void => {
    const form = (event.target as HTMLInputElement).form;
    if (form) setAnswered(answeredIn(form));
  };
  const segments = sheet.rules.segments.map((segment) => (
    <SegmentSheet key={segment.no} segment={segment} sheet={sheet} />
  ));
  if (!sheet.editable) return segments;
  return (
    <div onChange={count}>
      <Form
        label="Scores"
        verb="Save the scores"
        send={(body) =>
          change('/api/cases/{number}/{cycle}/scores/{kind}', {
            method: 'PUT',
            path: { number: page.number, cycle: page.cycle, kind },
            version: sheet.version,
            body,
          })
        }
        done={() => queries.invalidateQueries({ queryKey: ['scores'] })}
        stays={`${answered.size} of ${criteriaOf(sheet).length} criteria judged`}
      >
        <Segments sheet={sheet} answered={answered} />
        <Hidden name="scores/" value="" />
        {segments}
      </Form>
    </div>
  );
}

/** The assessor's scores rest on what was heard; the organisation's own do not. */
const Support = ({ page, kind, sheet, children }: Props & { sheet: Sheet; children: ReactNode }): ReactNode =>
  kind === 'assessor' ? (
    <HeardInterviews page={page} editable={sheet.editable}>
      {children}
    </HeardInterviews>
  ) : (
    children
  );

export function Scores({ page, kind }: Props): ReactNode {
  const query = useQuery({
    queryKey: ['scores', page.number, page.cycle, kind, page.seq],
    queryFn: () =>
      got<Sheet>(
        api.GET('/api/cases/{number}/{cycle}/scores/{kind}', {
          params: { path: { number: page.number, cycle: page.cycle, kind } },
        }),
      ),
    placeholderData: (before) => before, // when the case moves on meanwhile, what somebody is typing stays
  });
  const evidence = useEvidence(page, page.may.includes('readEvidence'));
  return (
    <Shown of={query}>
      {(sheet) => (
        <div className="sheet">
          {kind === 'self' ? <Gap sheet={sheet} target={page.targetLevel} /> : <Outcome sheet={sheet} />}
          <LeftOut sheet={sheet} />
          {kind === 'self' && page.may.includes('readImprovements') && <Improvements page={page} sheet={sheet} />}
          <SupportingContext value={evidence.data?.documents ?? []}>
            <Support page={page} kind={kind} sheet={sheet}>
              <SheetForm key={sheet.version} page={page} kind={kind} sheet={sheet} />
            </Support>
          </SupportingContext>
        </div>
      )}
    </Shown>
  );
}
