// What other features show on the page of a customer's account. A feature adds its part here; a part that has nothing to show, or
// nothing for whoever looks at it, shows nothing.
import type { ReactNode } from 'react';
import { PolicyPanel } from '../billing/policy-panel.js';
import type { Account } from './account.js';

interface Part {
  readonly key: string;
  readonly Part: (props: { readonly account: Account }) => ReactNode;
}

export const PARTS: readonly Part[] = [
  {
    key: 'billing policy',
    Part: ({ account }) => <PolicyPanel level="organisation" of={{ organisationId: account.organisation.id }} />,
  },
];
