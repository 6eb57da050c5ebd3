import { DomainError, InvalidInput } from '#domain/errors';

/** For the operator: the refusal in words with every fault below it; for a bug, where it happened. */
export function explain(error: unknown): string {
  if (error instanceof InvalidInput) {
    return [error.message, ...error.faults.map(({ pointer, message }) => `  ${pointer}: ${message}`)].join('\n');
  }
  if (error instanceof DomainError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database does not answer; is it running, and is DATABASE_URL right?';
  if (code === '42P01') return 'The database lacks tables of this release: run "migrate" first.';
  if (code === 'ENOENT') return `The file is not there: ${error.message}`;
  if (error.message.startsWith('The configuration cannot be used')) return error.message;
  return error.stack ?? error.message;
}

function codeOf(error: Error): string | undefined {
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return (inner as { readonly code?: string } | undefined)?.code;
}
