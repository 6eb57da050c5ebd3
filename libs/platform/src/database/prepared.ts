// Statements of every command are prepared: a connection has them read and planned once, where PostgreSQL would else do so each
// time, which costs it several times what carrying them out does. Lists are not: their best plan depends on what is asked.
import { createHash } from 'node:crypto';
import pg from 'pg';

const names = new Map<string, string>();

/** Marks a statement with parameters, whose text is the same each time it is sent. */
export function prepared(text: string): string {
  if (!names.has(text)) names.set(text, createHash('sha256').update(text).digest('base64url'));
  return text;
}

/** PostgreSQL's word for a statement whose columns a migration has changed under it. */
const CHANGED_UNDER_IT = '0A000';

type Query = (given: unknown, values?: unknown, callback?: unknown) => unknown;

/** A connection that prepares what is marked. */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const send: Query = (given, values, callback) =>
      super.query(given as string, values as unknown[], callback as () => void);
    const query: Query = (given, values, callback) => {
      const name = typeof given === 'string' ? names.get(given) : undefined;
      if (name === undefined || callback !== undefined) return send(given, values, callback);
      return (send({ name, text: given, values }) as Promise<unknown>).catch((error: unknown) => {
        if ((error as { readonly code?: string }).code === CHANGED_UNDER_IT) names.delete(given as string);
        throw error;
      });
    };
    this.query = query as typeof this.query;
  }
}
