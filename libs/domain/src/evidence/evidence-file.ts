// What a file of evidence may be (docs/process.md, Evidence; F18): a PDF, a JPEG or PNG, or a document of a word processor, spreadsheet
// or presentation, by its own bytes, whatever its name says. Office documents are zip files; what they are stands in the list of
// their parts, and one with macros is refused.
import { DomainError } from '../errors.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const POWERPOINT = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const SIGNATURES = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
] as const;
const MAIN_PARTS = [
  ['word/document.xml', WORD],
  ['xl/workbook.xml', EXCEL],
  ['ppt/presentation.xml', POWERPOINT],
] as const;
export type EvidenceType = Exclude<(typeof SIGNATURES)[number][0], 'zip'> | (typeof MAIN_PARTS)[number][1];

const ENDINGS: Readonly<Record<EvidenceType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  [WORD]: 'docx',
  [EXCEL]: 'xlsx',
  [POWERPOINT]: 'pptx',
};
export const EVIDENCE_TYPES = Object.keys(ENDINGS) as readonly EvidenceType[];

export const MOST_EVIDENCE_BYTES = 20 * 1024 * 1024;

const WRONG = new DomainError(
  'EVIDENCE.WRONG_TYPE',
  'This file is no PDF, JPEG, PNG, Word, Excel or PowerPoint document, whatever its name says; save it as a PDF.',
);

/** Its real type, or the refusal. */
export function evidenceTypeOf(bytes: Uint8Array): EvidenceType | DomainError {
  if (bytes.length === 0) return new DomainError('EVIDENCE.EMPTY', 'The file is empty; choose another one.');
  if (bytes.length > MOST_EVIDENCE_BYTES)
    return new DomainError('EVIDENCE.TOO_LARGE', 'A file has at most 20 MB; save it smaller, or in parts.', {
      bytes: bytes.length,
      most: MOST_EVIDENCE_BYTES,
    });
  const found = SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  if (found !== 'zip') return found ?? WRONG;
  const parts = partsOf(bytes);
  if (parts.some((part) => /(^|\/)vbaProject\.bin$/i.test(part)))
    return new DomainError('EVIDENCE.MACROS', 'This document carries macros; save it without them, or as a PDF.');
  return MAIN_PARTS.find(([part]) => parts.includes(part))?.[1] ?? WRONG;
}

const END = [0x50, 0x4b, 0x05, 0x06];
const ENTRY = [0x50, 0x4b, 0x01, 0x02];
/** The end record with the longest comment that a zip file may have. */
const LONGEST_END = 22 + 0xffff;

/** Names of the parts as the list at the end of a zip file has them; none where that is not sound. */
function partsOf(bytes: Uint8Array): readonly string[] {
  const number = (at: number, length: 2 | 4): number => {
    let value = 0;
    for (let index = length - 1; index >= 0; index--) value = value * 256 + (bytes[at + index] ?? 0);
    return value;
  };
  const is = (at: number, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[at + index] === byte);
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - LONGEST_END && !is(end, END)) end--;
  if (end < 0 || !is(end, END)) return [];
  const names: string[] = [];
  let at = number(end + 16, 4);
  for (let left = number(end + 10, 2); left > 0 && is(at, ENTRY); left--) {
    const length = number(at + 28, 2);
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + number(at + 30, 2) + number(at + 32, 2);
  }
  return names;
}

/** A name without folders and control characters, that ends as its type does. */
export function evidenceName(given: string, type: EvidenceType): string {
  const plain = given.replace(/^.*[/\\]/, '').replace(/[\p{Cc}\p{Cs}"<>|:*?]/gu, '');
  const stem = plain
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, 80);
  return `${stem === '' ? 'document' : stem}.${ENDINGS[type]}`;
}
