import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import type { Page } from '../cases/page.js';
import type { Sheet } from '../scores/sheet.js';
import { Section } from '../shell/section.js';
import { Shown } from '../shell/states.js';
import { DocumentCard } from './document-card.js';
import { AddForm } from './document-forms.js';
import { useEvidence, type Evidence } from './evidence.js';
import { OneRequest } from './requests.js';

interface Props {
  readonly page: Page;
}

/** The criteria to link to, once standards are pinned. */
const useRules = ({ number, cycle, standardsTitle, may }: Page): Sheet['rules'] | undefined =>
  useQuery({
    queryKey: ['scores', number, cycle, 'self', 'rules'],
    queryFn: () =>
      got<Sheet>(
        api.GET('/api/cases/{number}/{cycle}/scores/{kind}', { params: { path: { number, cycle, kind: 'self' } } }),
      ),
    enabled: standardsTitle !== null && may.includes('readSelfScores'),
  }).data?.rules;

function Whole({ page, evidence }: Props & { readonly evidence: Evidence }): ReactNode {
  const [adding, setAdding] = useState<string>();
  const rules = useRules(page);
  const there = evidence.documents.filter(({ removedWhy }) => removedWhy === null);
  const removed = evidence.documents.filter(({ removedWhy }) => removedWhy !== null);
  const cards = (of: Evidence['documents']): ReactNode => (
    <Stack component="ul" className="plain" gap="sm">
      {of.map((document) => (
        <DocumentCard
          key={document.id + String(document.version)}
          of={document}
          evidence={evidence}
          may={page.may}
          rules={rules}
        />
      ))}
    </Stack>
  );
  return (
    <Stack pt="md">
      <Section title="What is asked for">
        <Stack component="ul" className="plain" gap="sm">
          {evidence.requests.map((of) => (
            <OneRequest key={of.kind} page={page} of={of} onAdd={() => setAdding(of.kind)} />
          ))}
        </Stack>
      </Section>
      <Section
        title="Documents of evidence"
        actions={
          page.may.includes('addEvidence') && (
            <Button size="compact-sm" variant="default" onClick={() => setAdding('other')}>
              Add another document
            </Button>
          )
        }
      >
        {there.length === 0 && <Text size="sm">No document is here yet; add what answers the requests above.</Text>}
        {cards(there)}
        {removed.length > 0 && (
          <details>
            <summary>
              {removed.length} {removed.length === 1 ? 'document was' : 'documents were'} removed
            </summary>
            {cards(removed)}
          </details>
        )}
      </Section>
      {adding !== undefined && (
        <AddForm page={page} evidence={evidence} kind={adding} onClose={() => setAdding(undefined)} />
      )}
    </Stack>
  );
}

/** Evidence of a case: what is asked for, what came, what it supports. */
export const EvidencePanel = ({ page }: Props): ReactNode => (
  <Shown of={useEvidence(page)}>{(evidence) => <Whole page={page} evidence={evidence} />}</Shown>
);
