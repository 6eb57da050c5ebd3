import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';

type Assessor = Schemas['Assessor'];

const TONES: Readonly<Record<Assessor['status'], 'good' | 'warn' | 'alarm' | 'quiet'>> = {
  candidate: 'quiet',
  trained: 'quiet',
  'board approved': 'warn',
  active: 'good',
  suspended: 'alarm',
  lapsed: 'quiet',
};

export const StatusTag = ({ status }: Pick<Assessor, 'status'>): ReactNode => <Tag tone={TONES[status]}>{status}</Tag>;

/** Competence that is over is said beside the status: such an assessor takes no case. */
export function CompetenceTag({ status, competenceUntil }: Pick<Assessor, 'status' | 'competenceUntil'>): ReactNode {
  const { today } = useSession();
  if (status !== 'active' || competenceUntil === null || competenceUntil >= today) return null;
  return <Tag tone="alarm">competence over since {dayText(competenceUntil)}</Tag>;
}
