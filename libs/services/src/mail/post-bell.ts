import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Rings when a mail has been put into the outbox (a trigger's `notify`); on a connection of its own, outside the pool. */
export class PostBell {
  private ring: (() => void) | undefined;
  private rang = false;

  private constructor(private readonly client: pg.Client) {
    client.on('notification', () => {
      this.rang = true;
      this.ring?.();
    });
    // A lost connection only means that mails are found by looking.
    client.on('error', () => undefined);
  }

  static async listen(url: string): Promise<PostBell> {
    const client = new pg.Client({ connectionString: url });
    const bell = new PostBell(client);
    await client.connect();
    await client.query('listen post');
    return bell;
  }

  /** Waits for the bell, at most so many milliseconds, or until stopped. */
  async rung(atMost: number, stop: AbortSignal): Promise<void> {
    if (!this.rang && !stop.aborted) {
      const over = new AbortController();
      await Promise.race([
        new Promise<void>((resolve) => {
          this.ring = resolve;
          stop.addEventListener('abort', () => resolve(), { once: true, signal: over.signal });
        }),
        wait(atMost, undefined, { signal: over.signal }).catch(() => undefined),
      ]);
      over.abort();
    }
    this.rang = false;
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
