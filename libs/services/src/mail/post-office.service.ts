import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { machineMs } from '#platform/clock/machine-time';
import { CONFIG, type Config } from '#platform/config/config';
import { newId } from '#platform/database/ids';
import { Mailer } from '#platform/mailer/mailer';
import { classify } from '#platform/mailer/classify';
import { PostOfficeProcess } from './mail.process.js';
import { DigestsService } from './digests.service.js';
import { PostBell } from './post-bell.js';
import { lease, leased, outgoing, settle, type LeasedMail } from './outbox-lease.js';

/** Mails taken at a time: few enough to be sent within the lease, even one after the other. */
export const BATCH = 20;

/** A round of the post, after which the workflow begins the next: short against the activity's limit. */
const ROUND_MS = 5 * 60_000;

/** What the bell may miss is found by looking, at this interval. */
const LOOK_AGAIN_MS = 2_000;

export interface Round {
  /** Ends the round: the worker stops, or the activity is cancelled. */
  readonly stop: AbortSignal;
  /** A sign of life. */
  readonly heartbeat: () => void;
}

/** Sends the outbox. Any number of these may run at once: a leased mail is nobody else's until the lease is over. */
@Injectable()
export class PostOfficeService {
  private readonly log = new Logger(PostOfficeService.name);

  constructor(
    private readonly db: DataSource,
    private readonly mailer: Mailer,
    private readonly process: PostOfficeProcess,
    private readonly digests: DigestsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sees to it that the installation has a post office at work. */
  open(): Promise<void> {
    return this.process.ensureOpen();
  }

  async drain({ stop, heartbeat }: Round): Promise<void> {
    const bell = await PostBell.listen(this.config.DATABASE_URL);
    const ends = machineMs() + ROUND_MS;
    try {
      while (!stop.aborted && machineMs() < ends) {
        heartbeat();
        await this.writeDigests();
        const sent = await this.sendBatch(stop);
        if (sent < BATCH) await bell.rung(LOOK_AGAIN_MS, stop); // it has kept a ring that came meanwhile
      }
    } finally {
      await bell.close();
    }
  }

  /** The post goes on without its digests, should they not be written: they are tried again at the next look. */
  private async writeDigests(): Promise<void> {
    try {
      await this.digests.write();
    } catch (error) {
      this.log.error(`the digests are not written: ${String(error)}`);
    }
  }

  /** Sends what is due now, at most one batch. Answers how many mails it took. */
  async sendBatch(stop?: AbortSignal): Promise<number> {
    const token = newId();
    const mails = await lease(this.db, token, BATCH);
    await Promise.all(mails.map((mail) => this.sendOne(mail, token, stop)));
    return mails.length;
  }

  private async sendOne(mail: LeasedMail, token: string, stop?: AbortSignal): Promise<void> {
    // A mail that is about to be handed over when the worker stops goes back; one that is on its way is waited for.
    if (stop?.aborted) return settle(this.db, mail, token, { is: 'later', why: null, inSeconds: 0 });
    try {
      const message = outgoing(mail, await leased(this.db, mail));
      await this.mailer.send(message);
      await settle(this.db, mail, token, { is: 'sent' });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.log.warn(`mail ${mail.id} (${mail.purpose}): ${why}`);
      await settle(this.db, mail, token, whatNow(mail, classify(error), why));
    }
  }
}

/** 5, 10, 20 … seconds, at most five minutes: an outage of hours costs nothing, its end is soon noticed. */
const pause = (attempts: number): number => Math.min(300, 5 * 2 ** Math.min(attempts, 6));

function whatNow(mail: LeasedMail, failure: ReturnType<typeof classify>, why: string): Parameters<typeof settle>[3] {
  if (failure === 'permanent') return { is: 'refused', why };
  if (failure === 'ambiguous' && mail.outcome) return { is: 'unclear', why };
  return { is: 'later', why, inSeconds: pause(mail.attempts) };
}
