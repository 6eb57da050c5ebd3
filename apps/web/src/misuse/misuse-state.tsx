import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { Tag } from '../shell/tag.js';
import { capital } from '../shell/words.js';

export type Misuse = Schemas['Misuse'];
export const OUTCOMES: Misuse['outcome'][] = [
  ...(['open', 'stopped', 'no misuse', 'certificate suspended', 'certificate revoked', 'not pursued'] as const),
];

export const MisuseState = ({ outcome }: Pick<Misuse, 'outcome'>): ReactNode => (
  <Tag tone={outcome === 'open' ? 'warn' : 'quiet'}>{capital(outcome)}</Tag>
);
