// Forms of the visit: agreed on, booked, postponed, begun, broken off, completed.
import { Checkbox, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ExpenseFields } from '../cases/expense-fields.js';
import { nothing, reason, type Form } from '../cases/form.js';
import type { Page } from '../cases/page.js';
import { DayField } from '../forms/day-field.js';
import { LongField, TextField } from '../forms/fields.js';
import { usePlan } from '../interviews/plan.js';
import { Heed } from '../shell/states.js';
import { moneyText } from '../shell/words.js';
import { daysInWords } from './days-in-words.js';

interface DaysProps {
  readonly named: string;
  readonly place: string;
  readonly needed: number;
  readonly given?: readonly string[];
}

const DayFields = ({ named, place, needed, given = [] }: DaysProps): ReactNode =>
  [0, 1].map((index) => (
    <DayField
      key={index}
      name={`${place}/${index}`}
      label={`${named} ${index + 1}`}
      required={index < needed}
      given={given[index]}
    />
  ));

const missing = (page: Page): number => Math.max(1, page.state.daysNeeded - page.state.heldDays.length);

function Confirm({ page }: { readonly page: Page }): ReactNode {
  const { proposal, estimate } = page.state;
  const open = estimate !== null && estimate.agreedOn === null;
  return (
    <>
      <Text size="sm">
        {daysInWords(proposal?.days ?? [])}, {proposal?.place}. {proposal?.note}
      </Text>
      {open && page.may.includes('agreeEstimate') && (
        <Checkbox
          name="agreesToEstimate"
          data-kind="flag"
          label={`We agree to Travel and Subsistence as estimated: ${moneyText(estimate.net)} plus VAT`}
        />
      )}
    </>
  );
}

/** Named before the visit is over; it holds nothing up. */
function StillToHear({ page }: { readonly page: Page }): ReactNode {
  const { data } = usePlan(page);
  return data?.unheard ? <Heed title={`${data.unheard} The visit can be completed all the same.`} /> : null;
}

export const VISIT_FORMS: Readonly<Record<string, Form>> = {
  proposeVisit: {
    fields: (page) => (
      <>
        <DayFields named="Visit day" place="days" needed={missing(page)} given={page.state.proposal?.days ?? []} />
        <TextField name="place" label="Place" required defaultValue={page.state.proposal?.place ?? page.state.place} />
        <LongField name="note" label="Note" description="Whoever has to answer reads it." />
      </>
    ),
  },
  confirmVisit: { fields: (page) => <Confirm page={page} /> },
  estimateTravel: {
    fields: () => (
      <>
        <Text size="sm">What you expect to spend. The organisation is asked to agree before the visit is booked.</Text>
        <ExpenseFields />
      </>
    ),
  },
  agreeEstimate: {
    fields: (page) => (
      <>
        <Text size="sm">{page.state.estimate && `${moneyText(page.state.estimate.net)} plus VAT.`}</Text>
        <LongField
          name="note"
          label="Note"
          description="Where the office heard of the agreement: how, and from whom."
        />
      </>
    ),
  },
  bookVisit: {
    fields: (page) => (
      <>
        <DayFields named="Visit day" place="days" needed={missing(page)} given={page.state.proposal?.days ?? []} />
        <TextField name="place" label="Place" required defaultValue={page.state.proposal?.place ?? page.state.place} />
        <LongField
          name="reason"
          label="Why does the office book?"
          description="Where both sides have agreed elsewhere: how, and with whom. It stays on record."
          required
        />
        {page.supervisor && (
          <Checkbox
            name="supervisorAttends"
            data-kind="flag"
            label={`${page.supervisor.name}, the supervisory assessor, comes to the visit too`}
          />
        )}
      </>
    ),
  },
  postponeVisit: reason('Why is the visit postponed? Everybody who comes to it reads this.'),
  beginVisit: nothing('The visit begins today.'),
  abortVisit: {
    fields: (page) => (
      <>
        <DayFields named="Day held" place="daysDone" needed={0} given={page.state.bookedDays} />
        <LongField name="reason" label="Why was it broken off?" required />
      </>
    ),
  },
  completeVisit: {
    fields: (page) => (
      <>
        <StillToHear page={page} />
        <DayFields named="Day held" place="days" needed={missing(page)} given={page.state.bookedDays} />
        <DayField
          name="verbalFeedback/day"
          label="Verbal feedback given on"
          required
          given={page.state.bookedDays.at(-1)}
        />
        <TextField
          name="verbalFeedback/by"
          label="Verbal feedback given by"
          description="Left empty, it was the assessor."
        />
        <TextField name="verbalFeedback/to" label="Verbal feedback given to" required />
        <LongField name="verbalFeedback/summary" label="What was said" required minRows={3} />
      </>
    ),
  },
};
