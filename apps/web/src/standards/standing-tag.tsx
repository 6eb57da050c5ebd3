import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';

type Row = Schemas['StandardsDraftRow'];

const WORDS = {
  draft: ['quiet', 'being drafted'],
  consultation: ['warn', 'open for consultation'],
  consulted: ['warn', 'consulted on, waits for the Board'],
  published: ['good', 'published'],
  abandoned: ['quiet', 'given up'],
} as const satisfies Record<Row['standing'], unknown>;

export const StandingTag = ({ standing }: Pick<Row, 'standing'>): ReactNode => {
  const [tone, words] = WORDS[standing];
  return <Tag tone={tone}>{words}</Tag>;
};

export const windowText = ({ consultFrom, consultUntil }: Pick<Row, 'consultFrom' | 'consultUntil'>): string =>
  consultFrom ? `${dayText(consultFrom)} – ${dayText(consultUntil)}` : '–';
