// Operations that take a file instead of JSON: declared, so that no other takes one.
import type { IncomingMessage } from 'node:http';
import { SetMetadata, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

const FILE = 'takes a file';

/** What such a request may carry, the largest receipt and a little. */
export const FILE_LIMIT = '6mb';
export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

/** Of evidence, whose files are larger: the largest of them and a little. */
export const EVIDENCE_LIMIT = '21mb';
export const EVIDENCE_FILE_TYPES = [
  ...FILE_TYPES,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/octet-stream',
];

/** A file on its way to where evidence is taken. */
export const isEvidence = ({ url = '', headers }: IncomingMessage): boolean =>
  /^\/api\/(cases\/[^/?]+\/\d+\/evidence|evidence\/[^/?]+\/files)(\?|$)/.test(url) &&
  EVIDENCE_FILE_TYPES.includes(headers['content-type']?.split(';')[0] ?? '');

/** @param types as which it may come; what it is by its bytes the use case says. */
export const File = (types: readonly string[] = FILE_TYPES): MethodDecorator => SetMetadata(FILE, types);

/** The types of the file that an operation takes; none where it takes JSON. */
export const fileTypesOf = (context: ExecutionContext): readonly string[] | undefined =>
  new Reflector().get<readonly string[] | undefined>(FILE, context.getHandler());

/** Nothing where the body was of another type: the use case says what it should have been. */
export const bytesOf = (body: unknown): Uint8Array => (Buffer.isBuffer(body) ? body : new Uint8Array());
