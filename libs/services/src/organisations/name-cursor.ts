// Where a page of the list ended: the name as it is sorted, and the id that settles equal names.
import { InvalidInput } from '#domain/errors';

interface Place {
  readonly name: string;
  readonly id: string;
}

export const cursorOf = (last: Place | undefined): string | null =>
  last ? Buffer.from(JSON.stringify([last.name.toLowerCase(), last.id])).toString('base64url') : null;

/** @throws InvalidInput for a cursor that no list gave out. */
export function afterCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const parts = parsed(Buffer.from(cursor, 'base64url').toString());
  const [name, id] = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
  if (typeof name === 'string' && typeof id === 'string' && /^[\da-f-]{36}$/.test(id)) return { name, id };
  throw new InvalidInput('The list cannot be continued from here; open its first page again.', [
    { pointer: '/cursor', message: 'Use nextCursor of the page before.' },
  ]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
