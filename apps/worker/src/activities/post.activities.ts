import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import { PostOfficeService } from '#services/mail/post-office.service';
import type { PostActivities } from '#workflows/mail/post-office.contract';

@Injectable()
export class PostActivitiesHost implements PostActivities {
  constructor(private readonly office: PostOfficeService) {}

  /** Stops when the worker does: its shutdown cancels what runs. */
  drainOutbox(): Promise<void> {
    const context = Context.current();
    return this.office.drain({ stop: context.cancellationSignal, heartbeat: () => context.heartbeat() });
  }
}
