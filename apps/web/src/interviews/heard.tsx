// Which interviews support the score of a criterion, beside it in the score sheet.
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { createContext, use, useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { dayText } from '../shell/words.js';
import { useInterviews, type CaseAt, type Interview } from './plan.js';

interface AroundCriteria {
  readonly interviews: readonly Interview[];
  /** Opens the choice for a criterion; null for those who only read. */
  readonly onLink: ((criterion: string) => void) | null;
}

const HeardContext = createContext<AroundCriteria>({ interviews: [], onLink: null });

interface LinkProps {
  readonly at: CaseAt;
  readonly criterion: string;
  readonly interviews: readonly Interview[];
  readonly onClose: () => void;
}

function LinkDialogue({ at, criterion, interviews, onClose }: LinkProps): ReactNode {
  const [chosen, setChosen] = useState(() =>
    interviews.filter(({ criteria }) => criteria.includes(criterion)).map(({ id }) => id),
  );
  return (
    <FormDialogue
      title={`Interviews that support ${criterion}`}
      verb="Keep the links"
      onClose={onClose}
      send={() =>
        change('/api/cases/{number}/{cycle}/score-interviews', {
          method: 'PUT',
          path: { number: at.number, cycle: at.cycle },
          body: { criterion, interviews: chosen },
        })
      }
    >
      <Checkbox.Group label="Whoever spoke of it" value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {interviews.map(({ id, pseudonym, day }) => (
            <Checkbox key={id} value={id} label={`${pseudonym}, ${dayText(day)}`} />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormDialogue>
  );
}

function Linking({ page, editable, children }: HeardProps): ReactNode {
  const [criterion, setCriterion] = useState<string>();
  const { data } = useInterviews(page);
  const interviews = data?.items.filter(({ struckBecause }) => struckBecause === null) ?? [];
  const links = editable && data?.mayRecord === true && data.whyNot === null && interviews.length > 0;
  return (
    <HeardContext value={{ interviews, onLink: links ? setCriterion : null }}>
      {children}
      {criterion !== undefined && (
        <LinkDialogue at={page} criterion={criterion} interviews={interviews} onClose={() => setCriterion(undefined)} />
      )}
    </HeardContext>
  );
}

interface HeardProps {
  readonly page: Page;
  readonly editable: boolean;
  readonly children: ReactNode;
}

/** Around a score sheet, outside its form: what is chosen here is sent by itself. */
export const HeardInterviews = (props: HeardProps): ReactNode =>
  props.page.may.includes('readInterviews') ? <Linking {...props} /> : props.children;

/** Under a criterion: who spoke of it. */
export function Heard({ criterion }: { readonly criterion: string }): ReactNode {
  const { interviews, onLink } = use(HeardContext);
  const support = interviews.filter(({ criteria }) => criteria.includes(criterion));
  if (support.length === 0 && !onLink) return null;
  return (
    <Group gap="xs" mb={4}>
      <Text size="xs">
        {support.length > 0 ? `Heard: ${support.map(({ pseudonym }) => pseudonym).join(', ')}` : 'No interview linked.'}
      </Text>
      {onLink && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => onLink(criterion)}
          aria-label={`Link interviews: ${criterion}`}
        >
          Link interviews
        </Button>
      )}
    </Group>
  );
}
