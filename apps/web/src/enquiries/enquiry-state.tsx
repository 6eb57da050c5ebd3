import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';

/** What is still to do, by when; what came of it once it is settled. */
export function EnquiryState({ outcome, nextContact }: Pick<Schemas['Enquiry'], 'outcome' | 'nextContact'>): ReactNode {
  const { today } = useSession();
  if (nextContact === null) return <Tag tone="quiet">{outcome}</Tag>;
  const late = nextContact < today;
  const Icon = late ? IconAlertTriangle : IconClock;
  return (
    <Tag tone={late ? 'alarm' : nextContact === today ? 'warn' : 'quiet'} sign={<Icon size={12} aria-hidden />}>
      {late ? 'overdue since' : 'get in touch'} {nextContact === today ? 'today' : dayText(nextContact)}
    </Tag>
  );
}
