import { applyDecorators, HttpCode, SerializeOptions, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Operation } from '#domain/access/permissions';
import { CommandAnswer } from './parts.schema.js';

/** Who gets past the guard; which cases and rows they then see is the service's own check. */
export type Access = Operation | 'signed in' | 'anyone';

export interface OperationOptions {
  readonly access: Access;
  readonly summary: string;
  /** What is answered; nothing else of what a service gives gets out. Without one the answer is empty or no JSON. */
  readonly answer?: z.ZodType;
  /** Media type of an answer that is a file. */
  readonly file?: string;
  readonly status?: number;
  /** Takes effect once for each Idempotency-Key. */
  readonly once?: boolean;
  /** The version that the answer has, as its ETag. */
  readonly version?: (answer: never) => number;
  /** Refused unless If-Match names the version that the asker has seen. */
  readonly ifMatch?: boolean;
  /** Answered also while a one-time password waits to be changed. */
  readonly beforePasswordChange?: boolean;
}

export const OPERATION = 'operation';

/** Declares an operation: its permission, its answer, its place in the API's description. */
export function Does(options: OperationOptions): MethodDecorator {
  const { access, summary, answer, file, status = 200, once, ifMatch } = options;
  const response = answer ? { standardSchema: answer } : file ? { content: { [file]: { schema: BYTES } } } : {};
  return applyDecorators(
    SetMetadata(OPERATION, options),
    HttpCode(status),
    ApiOperation({ summary }),
    ApiExtension('x-permission', access),
    ApiResponse({ status, description: status === 204 ? 'Done' : 'As asked', ...response }),
    ...(answer ? [SerializeOptions({ schema: answer })] : []),
    ...(access === 'anyone' ? [] : [ApiSecurity('session')]),
    ...(once
      ? [ApiHeader({ name: 'Idempotency-Key', required: true, schema: KEY_SCHEMA, description: KEY_WORDS })]
      : []),
    ...(ifMatch
      ? [ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string' }, description: MATCH_WORDS })]
      : []),
  );
}

const BYTES = { type: 'string', format: 'binary' } as const;
const KEY_SCHEMA = { type: 'string', minLength: 8, maxLength: 200 } as const;
const KEY_WORDS = 'A new one (such as a UUID) for each thing to be done; the same one for each repeat of it';
const MATCH_WORDS = 'The ETag of what was read before';

/** A command to a case: `POST …/<name>`. The permission is the command's own. */
export const Command = (access: Operation, summary: string): MethodDecorator =>
  applyDecorators(
    ApiParam({ name: 'number', schema: { type: 'string' }, description: 'Case number, such as A-2005-0001' }),
    ApiParam({ name: 'cycle', schema: { type: 'integer', minimum: 1 }, description: 'Cycle of the programme, from 1' }),
    Does({
      access,
      summary,
      answer: CommandAnswer,
      once: true,
      ifMatch: true,
      version: ({ seq }: { readonly seq: number }) => seq,
    }),
  );

/** A step of what `:id` in the path names: once for each key, and only by who has seen its latest version. */
export const Step = (options: Omit<OperationOptions, 'once' | 'ifMatch'>): MethodDecorator =>
  applyDecorators(
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    Does({ ...options, once: true, ifMatch: true }),
  );
