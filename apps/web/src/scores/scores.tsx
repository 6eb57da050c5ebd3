import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { WithEvidence } from '../evidence/with-evidence.js';
import { HeardInterviews } from '../interviews/heard.js';
import { Improvements } from '../improvements/improvements.js';
import { Shown } from '../shell/states.js';
import { Gap, LeftOut } from './gap.js';
import { KeptSheet } from './kept-sheet.js';
import type { Kind, Sheet } from './sheet.js';

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
  return (
    <Shown of={query}>
      {(sheet) => (
        <div className="sheet">
          {kind === 'self' ? <Gap sheet={sheet} target={page.targetLevel} /> : <Outcome sheet={sheet} />}
          <LeftOut sheet={sheet} />
          {kind === 'self' && page.may.includes('readImprovements') && <Improvements page={page} sheet={sheet} />}
          <WithEvidence page={page} kind={kind}>
            <Support page={page} kind={kind} sheet={sheet}>
              <KeptSheet key={sheet.version} page={page} kind={kind} sheet={sheet} />
            </Support>
          </WithEvidence>
        </div>
      )}
    </Shown>
  );
}
