import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { arrived } from './arrival.js';

interface Props {
  /** In the window's title; the heading itself where nothing is said. */
  readonly name?: string;
  readonly children: string;
}

/** The heading of a page: names the window, and takes the focus when somebody comes here from another page. */
export const PageTitle = ({ name, children }: Props): ReactNode => (
  <>
    <title>{`${name ?? children} · ISMPE Casework`}</title>
    <Title order={1} size="h2" tabIndex={-1} ref={arrived}>
      {children}
    </Title>
  </>
);
