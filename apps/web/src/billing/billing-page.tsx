import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ReferenceRates } from '../late-payment/reference-rates.js';
import { PageTitle } from '../shell/page-title.js';
import { Fees } from './fees.js';
import { PolicyPanel } from './policy-panel.js';

/** What is charged, when, and what debt holds. */
export const BillingPage = (): ReactNode => (
  <Stack>
    <PageTitle>Billing</PageTitle>
    <Fees />
    <ReferenceRates />
    <PolicyPanel level="house" of={{}} />
    <Text size="sm">
      A customer’s own policy is set on its account, that of one case on its page under Billing; the nearest one that
      says something applies.
    </Text>
  </Stack>
);
