// What other features show on the page of an invoice. A feature adds its part here; a part that has nothing to show, or nothing for
// whoever looks at it, shows nothing.
import type { ReactNode } from 'react';
import { Particulars } from '../billing/particulars.js';
import { ClaimPart } from '../late-payment/claim-part.js';
import type { Invoice } from './invoice.js';

interface Part {
  readonly key: string;
  /** On drafts, on issued documents, or on both. */
  readonly on: readonly ('draft' | 'issued')[];
  readonly Part: (props: { readonly invoice: Invoice }) => ReactNode;
}

const PARTS: readonly Part[] = [
  { key: 'particulars', on: ['draft'], Part: Particulars },
  { key: 'late payment', on: ['issued'], Part: ClaimPart },
];

export const partsOf = (on: 'draft' | 'issued'): readonly Part[] => PARTS.filter((part) => part.on.includes(on));
