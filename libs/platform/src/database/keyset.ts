// Lists are read page by page: the cursor holds the values of the last row by which its list is sorted.
import { InvalidInput } from '#domain/errors';

/** Null where there is no further page. */
export const cursorAfter = (place: readonly string[] | undefined): string | null =>
  place ? Buffer.from(JSON.stringify(place)).toString('base64url') : null;

export const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @throws InvalidInput for a cursor that no list of this shape gave out. */
export function placeOf(cursor: string | undefined, shape: readonly RegExp[]): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  const place = parsed(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(place) && place.length === shape.length) {
    const values = place.map(String);
    if (values.every((value, index) => shape[index]?.test(value))) return values;
  }
  throw new InvalidInput('This list cannot be continued; start again from its first page.', [
    { pointer: '/cursor', message: 'Use the nextCursor of the page before, unchanged.' },
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
