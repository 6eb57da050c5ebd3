// What handlers take from a request beside its body: who asks, under which key, having seen which version.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import type { Asked } from '#services/cases/commands.service';
import { ById, CaseRef } from './parts.schema.js';
import { userOf, type SignedRequest } from './request.js';
import { invalid } from './validation.js';

const requestOf = (context: ExecutionContext): SignedRequest => context.switchToHttp().getRequest<SignedRequest>();

function signedIn({ account }: SignedRequest): User {
  if (account) return userOf(account);
  throw new DomainError('ACCESS.NOT_SIGNED_IN', 'Sign in first.');
}

function commandIdOf({ commandId }: SignedRequest): string {
  if (commandId) return commandId;
  throw new Error('an operation asks for a command id and is not declared with `once`');
}

function versionSeen(request: SignedRequest): number {
  const given = request.headers['if-match'];
  if (given === undefined)
    throw new DomainError('PRECONDITION.MISSING', 'Say which version you have seen: send its ETag as If-Match.');
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(given.trim());
  if (match?.[1] !== undefined) return Number(match[1]);
  throw new DomainError('PRECONDITION.UNREADABLE', 'If-Match is not an ETag of ours; send the ETag of what you read.');
}

export const SignedIn = createParamDecorator((_: unknown, context): User => signedIn(requestOf(context)));
export const CommandId = createParamDecorator((_: unknown, context): string => commandIdOf(requestOf(context)));
export const VersionSeen = createParamDecorator((_: unknown, context): number => versionSeen(requestOf(context)));

/** A step of whatever `:id` in the path names. */
export const AskedOfThing = createParamDecorator(
  (_: unknown, context): { user: User; id: string; commandId: string; expectedSeq: number } => {
    const request = requestOf(context);
    const { data, error } = ById.safeParse(request.params);
    if (error) throw invalid(error.issues);
    return { user: signedIn(request), id: data.id, commandId: commandIdOf(request), expectedSeq: versionSeen(request) };
  },
);

/** A command to the case in the path. */
export const AskedOfCase = createParamDecorator((_: unknown, context): Asked => {
  const request = requestOf(context);
  const { data, error } = CaseRef.safeParse(request.params);
  if (error) throw invalid(error.issues);
  return {
    ...{ user: signedIn(request), number: data.number, cycle: data.cycle },
    commandId: commandIdOf(request),
    expectedSeq: versionSeen(request),
  };
});
