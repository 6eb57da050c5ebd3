import type { EntityManager } from 'typeorm';

/** For statements whose rows nobody looks at. */
export interface Sends {
  query(text: string, given?: unknown[]): Promise<unknown>;
}

/**
 * What is written through `Sends` goes out at once and in order, without the answer to one being waited for before the next:
 * a journey to the database for all of them. What is asked through the transaction itself sees all that was sent before.
 * @throws what the first of them failed with, and not what that made the later ones fail with
 */
export async function sending<T>(tx: EntityManager, work: (sends: Sends) => Promise<T>): Promise<T> {
  const sent: Promise<unknown>[] = [];
  const query: Sends['query'] = (text, given) => {
    const one = tx.query(text, given);
    one.catch(() => undefined); // it is told below
    sent.push(one);
    return Promise.resolve();
  };
  try {
    return await work({ query });
  } finally {
    await Promise.all(sent);
  }
}
