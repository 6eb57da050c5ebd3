import { isGrpcServiceError, ServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';

/** INVALID_ARGUMENT, PERMISSION_DENIED, UNIMPLEMENTED, UNAUTHENTICATED: asking again brings no other answer. */
const FOR_GOOD: readonly number[] = [3, 7, 12, 16];

/**
 * Whether nobody can tell what became of a call: the server is away, restarts, or takes too long. The client wraps what its
 * retries end with, so the cause is looked at too.
 */
export function isNoAnswer(error: unknown): error is Error {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  const told: unknown = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(told) && !FOR_GOOD.includes(told.code);
}
