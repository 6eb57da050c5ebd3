import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import type { Page } from '../cases/page.js';
import type { Kind } from '../scores/sheet.js';
import { useEvidence } from './evidence.js';
import { ScoreLinkForm } from './score-links.js';
import { SupportingContext, type ScoreEvidence } from './supporting.js';

interface Props {
  readonly page: Page;
  readonly kind: Kind;
  readonly children: ReactNode;
}

/** Puts evidence beside the criteria of a sheet. The choice of documents is a window of its own: what is typed in the sheet stays. */
export function WithEvidence({ page, kind, children }: Props): ReactNode {
  const { number, cycle, may } = page;
  const [choosing, setChoosing] = useState<string>();
  const evidence = useEvidence(page, may.includes('readEvidence'));
  const scores = useQuery({
    queryKey: ['score-evidence', number, cycle],
    queryFn: () =>
      got<ScoreEvidence>(
        api.GET('/api/cases/{number}/{cycle}/score-evidence', { params: { path: { number, cycle } } }),
      ),
    enabled: kind === 'assessor',
  });
  const links = kind === 'assessor' ? scores.data : undefined;
  const documents = evidence.data?.documents ?? [];
  const choose = links?.editable && may.includes('saveScores') ? setChoosing : undefined;
  return (
    <>
      <SupportingContext value={{ documents, links, choose }}>{children}</SupportingContext>
      {choosing !== undefined && links && (
        <ScoreLinkForm
          page={page}
          criterion={choosing}
          documents={documents}
          links={links}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </>
  );
}
