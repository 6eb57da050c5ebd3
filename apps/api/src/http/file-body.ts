// Operations that take a file instead of JSON: declared, so that no other takes one.
import { SetMetadata, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

const FILE = 'takes a file';

/** What such a request may carry, the largest receipt and a little. */
export const FILE_LIMIT = '6mb';
export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

export const File = (): MethodDecorator => SetMetadata(FILE, true);

export const takesFile = (context: ExecutionContext): boolean =>
  new Reflector().get<boolean | undefined>(FILE, context.getHandler()) === true;

/** Nothing where the body was of another type: the use case says what it should have been. */
export const bytesOf = (body: unknown): Uint8Array => (Buffer.isBuffer(body) ? body : new Uint8Array());
