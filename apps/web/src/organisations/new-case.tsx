import { Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { ChoiceField, NumberField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { useSession } from '../shell/session.js';
import { Accepting, acceptedOf } from './accepting.js';
import { FromEnquiry } from './from-enquiry.js';

/** An application: programme, level, year, and what is accepted with it. */
export function NewCase({ organisation }: { readonly organisation: Schemas['Organisation'] }): ReactNode {
  const { today } = useSession();
  const go = useNavigate();
  const queries = useQueryClient();
  const { enquiry }: { readonly enquiry?: string } = useSearch({ strict: false });
  const [year, setYear] = useState(today.slice(0, 4));
  const free = organisation.programmes.filter((programme) => programme.case === null);
  return (
    <Stack gap="xs">
      <Title order={2} size="h4" id="new-application">
        New application
      </Title>
      {enquiry && <FromEnquiry id={enquiry} />}
      {free.length === 0 && (
        <Text size="sm">
          Each programme has its case number for life: open the next cycle there. The office enters further programmes.
        </Text>
      )}
      {free.length > 0 && (
        <Form
          label="New application"
          verb="Submit the application"
          send={(body, key) =>
            change<Schemas['CaseOpened']>(enquiry ? '/api/enquiries/{id}/application' : '/api/cases', {
              ...{ key, body: acceptedOf<Schemas['Application']>(body), ...(enquiry ? { path: { id: enquiry } } : {}) },
            })
          }
          done={async ({ number, cycle }) => {
            if (enquiry) await queries.invalidateQueries({ queryKey: ['enquiry', enquiry] });
            await go({ to: '/cases/$number/$cycle', params: { number, cycle: String(cycle) } });
          }}
        >
          <Group align="start">
            <ChoiceField
              name="programmeId"
              label="Programme"
              data={free.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <ChoiceField name="targetLevel" label="Aims at" data={['bronze', 'silver', 'gold']} />
            <NumberField
              name="year"
              label="Assessment in"
              defaultValue={year}
              onChange={(event) => setYear(event.currentTarget.value.trim())}
              required
            />
          </Group>
          <Accepting year={year} />
        </Form>
      )}
    </Stack>
  );
}
