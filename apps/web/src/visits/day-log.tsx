import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { DayField } from '../forms/day-field.js';
import { longDayText } from '../forms/days.js';
import { Hidden, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { usePlan } from '../interviews/plan.js';
import { Section } from '../shell/section.js';
import { useSession } from '../shell/session.js';
import { Heed, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText, momentText } from '../shell/words.js';

type Log = Schemas['VisitLog'];
type Day = Log['days'][number];

const TONES = { held: 'good', booked: 'quiet', 'not held': 'warn' } as const;

interface FormProps {
  readonly page: Page;
  /** Undefined for a day that is none of the visit's yet. */
  readonly given: Day | undefined;
  readonly onClose: () => void;
}

function DayForm({ page, given, onClose }: FormProps): ReactNode {
  const { today } = useSession();
  const [partial, setPartial] = useState(given?.log?.partial ?? false);
  const present = given?.log?.present ?? [`${page.assessor?.name ?? 'The assessor'}, assessor`];
  return (
    <FormDialogue
      title={given ? `Log ${longDayText(given.day)}` : 'Log another day'}
      verb="Keep the log"
      onClose={onClose}
      send={(body) =>
        change('/api/cases/{number}/{cycle}/visit-log', {
          method: 'PUT',
          version: given?.log?.version ?? 0,
          path: { number: page.number, cycle: page.cycle },
          body,
        })
      }
    >
      {given ? <Hidden name="day" value={given.day} /> : <DayField name="day" label="Day" required given={today} />}
      <Group align="start">
        <TextField name="from" label="Begun" type="time" required defaultValue={given?.log?.from ?? ''} />
        <TextField
          name="until"
          label="Ended"
          type="time"
          description="Empty while the day goes on."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          defaultValue={given?.log?.until ?? ''}
        />
      </Group>
      <LongField
        name="present"
        kind="lines"
        label="Who was there"
        description="One a line. Interviewees go into the interviews, without names."
        required
        defaultValue={present.join('\n')}
      />
      <Checkbox
        name="partial"
        data-kind="flag"
        label="Not all that was planned for the day was done"
        checked={partial}
        onChange={(event) => setPartial(event.currentTarget.checked)}
      />
      {partial && (
        <LongField name="missing" label="What is missing" required defaultValue={given?.log?.missing ?? ''} />
      )}
    </FormDialogue>
  );
}

const DayLine = ({ day, onOpen }: { readonly day: Day; readonly onOpen: (() => void) | null }): ReactNode => (
  <div>
    <Group gap="sm">
      <Text size="sm" fw={600}>
        {longDayText(day.day)}
      </Text>
      <Tag tone={TONES[day.standing]}>{day.standing}</Tag>
      {onOpen && (
        <Button
          className="no-print"
          variant="default"
          size="compact-xs"
          onClick={onOpen}
          aria-label={`${day.log ? 'Change' : 'Log the day'}: ${longDayText(day.day)}`}
        >
          {day.log ? 'Change' : 'Log the day'}
        </Button>
      )}
    </Group>
    {day.log && (
      <>
        <Text size="sm">
          {day.log.until ? `${day.log.from} to ${day.log.until}` : `Begun at ${day.log.from}`}:{' '}
          {day.log.present.join('; ')}
        </Text>
        {day.log.partial && (
          <Text size="sm" c="var(--app-warn)">
            Missing: {day.log.missing}
          </Text>
        )}
      </>
    )}
  </div>
);

/** A visit that was broken off: what it held, and what another day has to bring. */
function BrokenOff({ page, log }: { readonly page: Page; readonly log: Log }): ReactNode {
  const plan = usePlan(page);
  return log.brokenOff.map(({ at, days, reason }) => (
    <Heed key={at} title={`Broken off on ${momentText(at)}: ${reason}`}>
      <Text size="sm">
        Held until then: {days.length > 0 ? days.map(dayText).join(', ') : 'no day'}.{' '}
        {log.daysMissing > 0 && (
          <>
            {log.daysMissing === 1 ? 'One day is' : `${log.daysMissing} days are`} still to be held.{' '}
            {plan.data?.unheard}
          </>
        )}
      </Text>
    </Heed>
  ));
}

const Feedback = ({ feedback }: Pick<Log, 'feedback'>): ReactNode => (
  <Stack gap={4}>
    <Title order={3} size="h5">
      Verbal feedback
    </Title>
    {feedback.length === 0 && (
      <Text size="sm">
        None on record yet: it is given at the end of the visit and recorded when the visit is completed.
      </Text>
    )}
    {feedback.map(({ day, by, to, summary }) => (
      <Text size="sm" key={day + to} style={{ whiteSpace: 'pre-line' }}>
        {dayText(day)}, {by && `by ${by}, `}to {to}: {summary}
      </Text>
    ))}
  </Stack>
);

function Whole({ page, log }: { readonly page: Page; readonly log: Log }): ReactNode {
  const { today } = useSession();
  const [open, setOpen] = useState<{ readonly given: Day | undefined }>();
  const keeps = log.mayKeep && log.whyNot === null;
  return (
    <Section
      title="Days of the visit"
      actions={
        keeps && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen({ given: undefined })}>
            Log another day
          </Button>
        )
      }
    >
      <BrokenOff page={page} log={log} />
      {log.days.length === 0 && <Text size="sm">The visit has no days yet.</Text>}
      {log.days.map((day) => (
        <DayLine key={day.day} day={day} onOpen={keeps && day.day <= today ? () => setOpen({ given: day }) : null} />
      ))}
      {log.lastDay && <Text size="sm">The report’s six weeks are counted from {dayText(log.lastDay)}.</Text>}
      <Feedback feedback={log.feedback} />
      {open && <DayForm page={page} given={open.given} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

/** What happened on each day; which of them count is said by completing the visit or breaking it off. */
export function DayLog({ page }: { readonly page: Page }): ReactNode {
  const path = { number: page.number, cycle: page.cycle };
  const query = useQuery({
    queryKey: ['case', page.number, String(page.cycle), 'visit-log', page.seq],
    queryFn: () => got<Log>(api.GET('/api/cases/{number}/{cycle}/visit-log', { params: { path } })),
    placeholderData: (before) => before,
  });
  return <Shown of={query}>{(log) => <Whole page={page} log={log} />}</Shown>;
}
