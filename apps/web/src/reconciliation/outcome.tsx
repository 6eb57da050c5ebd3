import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { Tag } from '../shell/tag.js';

/** In a word, what came of a run. */
export function Outcome({ run }: { readonly run: Schemas['Reconciliation'] }): ReactNode {
  if (!run.finishedAt) return <Tag tone="quiet">under way</Tag>;
  const open = run.found - run.mended;
  if (open > 0) return <Tag tone="alarm">{open} left for a person</Tag>;
  return <Tag tone="good">{run.found === 0 ? 'nothing wrong' : `all ${run.found} mended`}</Tag>;
}
