import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceField } from '../forms/fields.js';
import { Heed, Shown } from '../shell/states.js';
import { moneyText } from '../shell/words.js';
import type { Page } from './page.js';

type Fee = Schemas['ApplicationFee'];

const PINNED = 'The standards version in force today and the fee are pinned.';

function Choice({ accepted, catalogue, differs }: Fee): ReactNode {
  const fee = accepted ?? catalogue;
  if (!differs || !accepted || !catalogue)
    return (
      <Text size="sm">
        {fee
          ? `The fee is ${moneyText(fee)}${accepted ? ', as accepted with the application' : ''}.`
          : 'The year applied for has no fee yet.'}
      </Text>
    );
  return (
    <>
      <Heed title="The fee has changed since the application">
        The applicant accepted {moneyText(accepted)}; the catalogue now says {moneyText(catalogue)}. What is chosen here
        is what is invoiced.
      </Heed>
      <ChoiceField
        name="fee"
        label="Fee to charge"
        data={[
          { value: 'accepted', label: `${moneyText(accepted)}, as accepted` },
          { value: 'catalogue', label: `${moneyText(catalogue)}, as in the catalogue today` },
        ]}
      />
    </>
  );
}

/** What an acceptance pins; where the fee has changed meanwhile, the office is told and chooses. */
export function AcceptanceFields({ page: { number, cycle } }: { readonly page: Page }): ReactNode {
  const query = useQuery({
    queryKey: ['application fee', number, cycle],
    queryFn: () =>
      got<Fee>(api.GET('/api/cases/{number}/{cycle}/application-fee', { params: { path: { number, cycle } } })),
  });
  return (
    <Stack gap="sm">
      <Text size="sm">{PINNED}</Text>
      <Shown of={query} lines={2}>
        {(fee) => <Choice {...fee} />}
      </Shown>
    </Stack>
  );
}
