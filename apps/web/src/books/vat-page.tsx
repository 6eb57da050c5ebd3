import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageTitle } from '../shell/page-title.js';
import { VatPeriods } from './vat-periods.js';
import { VatRates } from './vat-rates.js';

export const VatPage = (): ReactNode => (
  <Stack gap="xl">
    <PageTitle>VAT periods</PageTitle>
    <VatPeriods />
    <VatRates />
  </Stack>
);
