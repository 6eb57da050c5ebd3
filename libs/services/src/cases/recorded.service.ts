import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '#platform/config/config';
import type { Answer } from '#workflows/cases/case.contract';
import { RECORDED } from './case-file.js';

/** A lost connection is made anew after so long; until then answers come by the engine alone. */
const AGAIN_AFTER_MS = 1_000;

/**
 * Tells of events in the moment they are recorded, and so readable. The engine's own answer says the same and comes one task of
 * the workflow later; it counts where this one is missed.
 */
@Injectable()
export class RecordedService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly waiting = new Map<string, (answer: Answer) => void>();
  private client: pg.Client | undefined;
  private over = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.over = true;
    await this.client?.end().catch(() => undefined);
  }

  /** The answer to that command, by whichever way it comes first. A refusal records nothing, and comes by the engine. */
  async sooner(commandId: string, asked: Promise<Answer>): Promise<Answer> {
    const told = new Promise<Answer>((resolve) => this.waiting.set(commandId, resolve));
    asked.catch(() => undefined); // where it comes later, nobody asks for it any more
    try {
      return await Promise.race([asked, told]);
    } finally {
      this.waiting.delete(commandId);
    }
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.DATABASE_URL });
    this.client = client;
    client.on('notification', ({ payload = '[]' }) => {
      for (const answer of JSON.parse(payload) as readonly Answer[]) this.waiting.get(answer.commandId)?.(answer);
    });
    client.on('error', () => undefined); // its 'end' follows
    client.on('end', () => {
      this.again();
    });
    try {
      await client.connect();
      await client.query(`listen ${RECORDED}`);
    } catch {
      await client.end().catch(() => undefined);
    }
  }

  private again(): void {
    const listen = (): void => {
      if (!this.over) void this.listen();
    };
    setTimeout(listen, AGAIN_AFTER_MS).unref();
  }
}
