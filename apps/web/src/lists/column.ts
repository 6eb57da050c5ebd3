import type { ReactNode } from 'react';

/** What a list says of each row. */
export interface Column<R> {
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** Its value in a file, or several with headings of their own; without it a cell that is text stands for itself. */
  readonly plain?: (row: R) => string | Readonly<Record<string, string>>;
  /** Figures stand to the right. */
  readonly right?: boolean;
  /** A number or a date within more: it stands on one line. */
  readonly whole?: boolean;
  /** In the head instead of the title, which then names it for those who listen. */
  readonly head?: ReactNode;
}
