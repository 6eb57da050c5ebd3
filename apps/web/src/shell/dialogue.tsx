import { Group, Modal, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: MantineSize;
  readonly children: ReactNode;
}

/** A window over the page. Its head is no banner: a page has one. */
export const Dialogue = ({ title, onClose, size = 'lg', children }: Props): ReactNode => (
  <Modal.Root opened onClose={onClose} size={size}>
    <Modal.Overlay />
    <Modal.Content>
      <Group justify="space-between" wrap="nowrap" p="md" pb={0}>
        <Modal.Title fw={650}>{title}</Modal.Title>
        <Modal.CloseButton aria-label="Close" />
      </Group>
      <Modal.Body pt="sm">{children}</Modal.Body>
    </Modal.Content>
  </Modal.Root>
);
