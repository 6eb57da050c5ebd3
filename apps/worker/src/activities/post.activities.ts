import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import { PostOfficeService } from '#services/mail/post-office.service';
import type { PostActivities } from '#workflows/mail/post-office.contract';

@Injectable()
export class PostActivitiesHost implements PostActivities {
  private readonly stopping = new AbortController();

  constructor(private readonly office: PostOfficeService) {}

  /** The round is long: a worker that stops does not wait for its end, only for the mails on their way. */
  stop(): void {
    this.stopping.abort();
  }

  drainOutbox(): Promise<void> {
    const context = Context.current();
    return this.office.drain({
      stop: AbortSignal.any([context.cancellationSignal, this.stopping.signal]),
      heartbeat: () => context.heartbeat(),
    });
  }
}
