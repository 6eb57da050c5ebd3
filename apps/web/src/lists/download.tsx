import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { csvOf, plainRows } from './csv.js';
import type { Column } from './column.js';
import type { Pages } from './pages.js';

interface Props<R> {
  readonly label: string;
  readonly of: Pages<R>;
  readonly columns: readonly Column<R>[];
}

function handOver(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** Reads the whole list as it is narrowed, page by page, and hands it over as a file. */
export function Download<R>({ label, of: { all }, columns }: Props<R>): ReactNode {
  const [read, setRead] = useState<number | null>(null);
  const download = async (): Promise<void> => {
    setRead(0);
    try {
      const rows = await all(setRead);
      handOver(await csvOf(plainRows(columns, rows)), `${label.toLowerCase().replaceAll(' ', '-')}.csv`);
    } catch (error) {
      notifications.show({
        color: 'red',
        title: 'The file was not made',
        message: error instanceof Error ? error.message : 'Try again.',
      });
    } finally {
      setRead(null);
    }
  };
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconDownload size={16} aria-hidden />}
      disabled={read !== null}
      onClick={() => void download()}
    >
      {read === null ? 'Download as CSV' : `Reading … ${read} so far`}
    </Button>
  );
}
