// What a receipt may be: a PDF, a JPEG or a PNG by its own first bytes, whatever its name says, and of a size that people photograph.
import { DomainError } from '../errors.js';

const SIGNATURES = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
] as const;
export type ReceiptType = (typeof SIGNATURES)[number][0];
export const RECEIPT_TYPES: readonly ReceiptType[] = SIGNATURES.map(([type]) => type);

export const MOST_RECEIPT_BYTES = 5 * 1024 * 1024;

const ENDINGS: Readonly<Record<ReceiptType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** Its real type, or the refusal. */
export function receiptTypeOf(bytes: Uint8Array): ReceiptType | DomainError {
  if (bytes.length === 0) return new DomainError('RECEIPT.EMPTY', 'The file is empty; choose another one.');
  if (bytes.length > MOST_RECEIPT_BYTES)
    return new DomainError('RECEIPT.TOO_LARGE', 'A receipt has at most 5 MB; scan or photograph it smaller.', {
      bytes: bytes.length,
      most: MOST_RECEIPT_BYTES,
    });
  const found = SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (found) return found[0];
  return new DomainError(
    'RECEIPT.WRONG_TYPE',
    'This file is no PDF, JPEG or PNG, whatever its name says; scan or photograph the receipt.',
  );
}

/** A name without folders and control characters, that ends as its type does. */
export function receiptName(given: string, type: ReceiptType): string {
  const plain = given.replace(/^.*[/\\]/, '').replace(/[\p{Cc}\p{Cs}"<>|:*?]/gu, '');
  const stem = plain
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, 80);
  return `${stem === '' ? 'receipt' : stem}.${ENDINGS[type]}`;
}
