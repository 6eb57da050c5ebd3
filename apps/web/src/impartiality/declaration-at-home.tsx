import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { HomePart } from '../home/home-part.js';
import { Shown } from '../shell/states.js';
import { InterestFields } from './interest-fields.js';
import { DueTag, InterestLines } from './interests.js';

const NONE = 'I have no interest beyond those on record.';

/** The statement, and an interest that is new, if there is one. */
export const DeclarationFields = (): ReactNode => (
  <>
    <LongField name="statement" label="What do you declare?" defaultValue={NONE} required data-autofocus />
    <Text size="sm">Is there an interest that is not on record yet? Then fill this in.</Text>
    <InterestFields at="interests/0/" />
  </>
);

/** A row of which only its kind is chosen is no interest. */
export const declarationOf = (body: object): object => {
  const { interests = [], ...rest } = body as { readonly interests?: readonly { readonly body?: string }[] };
  return { ...rest, interests: interests.filter((each) => each.body !== undefined) };
};

/** An assessor's own: what is on record, and the yearly declaration. */
export function DeclarationAtHome(): ReactNode {
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['own interests'],
    queryFn: () => got<Schemas['Interests']>(api.GET('/api/own/interests')),
  });
  return (
    <HomePart title="Your interests" more={query.data && <DueTag due={query.data.due} />}>
      <Shown of={query} lines={2}>
        {(view) => (
          <Stack gap="xs">
            <InterestLines view={view} />
            <Button variant={view.due.overdue ? 'filled' : 'default'} w="fit-content" onClick={() => setOpen(true)}>
              Declare your interests
            </Button>
          </Stack>
        )}
      </Shown>
      {open && (
        <FormDialogue
          title="Declare your interests"
          onClose={() => setOpen(false)}
          send={(body, key) => change('/api/own/declarations', { key, body: declarationOf(body) })}
        >
          <DeclarationFields />
        </FormDialogue>
      )}
    </HomePart>
  );
}
