import { Anchor, Button, FileButton, Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { useFault, useTouch } from '../forms/faults.js';
import { Hidden } from '../forms/fields.js';
import type { Claim } from './claim.js';

interface Props {
  readonly name: string;
  readonly claim: Claim;
  readonly given: string | null;
  /** Of which line, for those who listen. */
  readonly of: string;
}

const upload = (id: string, file: File): Promise<{ id: string }> =>
  got(
    api.POST('/api/claims/{id}/receipts', {
      params: { path: { id }, query: { fileName: file.name } },
      headers: { 'Content-Type': file.type || 'application/octet-stream' },
      body: file,
      bodySerializer: (body: unknown) => body,
    } as never),
  );

/** A receipt that is uploaded at once; the line says which one is its own. */
export function ReceiptField({ name, claim, given, of }: Props): ReactNode {
  const [receiptId, setReceiptId] = useState(given);
  const queries = useQueryClient();
  const touch = useTouch();
  const fault = useFault(name);
  const set = (id: string | null): void => {
    setReceiptId(id);
    // What was complained of for want of it is mended too.
    for (const field of ['receiptId', 'vat', 'note']) touch(name.replace(/receiptId$/, field));
  };
  const uploading = useMutation({
    mutationFn: (file: File) => upload(claim.id, file),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['claim', claim.id] });
      set(id);
    },
  });
  const receipt = claim.receipts.find(({ id }) => id === receiptId);
  return (
    <div>
      <Group gap="xs">
        <FileButton
          accept="application/pdf,image/jpeg,image/png"
          onChange={(file) => file && uploading.mutate(file)}
          inputProps={{ 'aria-label': `Receipt of ${of}` }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-sm"
              leftSection={<IconPaperclip size={14} aria-hidden />}
              loading={uploading.isPending}
              aria-label={`${receiptId ? 'Another receipt' : 'Attach the receipt'}: ${of}`}
            >
              {receiptId ? 'Another receipt' : 'Attach the receipt'}
            </Button>
          )}
        </FileButton>
        {receipt && (
          <>
            <Anchor href={`/api/receipts/${receipt.id}`} size="sm">
              {receipt.fileName}
            </Anchor>
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => set(null)}
              aria-label={`Without it: ${receipt.fileName}`}
            >
              Without it
            </Button>
          </>
        )}
        {!receiptId && (
          <Text size="xs" c="dimmed">
            PDF, JPEG or PNG, at most 5 MB
          </Text>
        )}
      </Group>
      <Hidden name={name} value={receiptId ?? ''} />
      {(uploading.error ?? fault) && (
        <Text size="sm" c="var(--app-alarm)" role="alert">
          {fault ?? uploading.error?.message}
        </Text>
      )}
    </div>
  );
}
