import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Case {
  readonly number: string;
  readonly cycle: number;
}

/** `A-2005-0001, cycle 2`, to its page. */
export const caseLink = ({ number, cycle }: Case): ReactNode => (
  <Link to="/cases/$number/$cycle" params={{ number, cycle: String(cycle) }} style={{ whiteSpace: 'nowrap' }}>
    {number}
    {cycle > 1 && `, cycle ${cycle}`}
  </Link>
);
