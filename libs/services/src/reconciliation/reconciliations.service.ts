import { Injectable } from '@nestjs/common';
import { refuseUnless, type User } from '#domain/access/permissions';
import { ReconciliationProcess } from './reconciliation.process.js';

/** A reconciliation on demand, and the nightly one. */
@Injectable()
export class ReconciliationsService {
  constructor(private readonly process: ReconciliationProcess) {}

  /** Begins one in the background, or joins the one that is under way. Answers its id. */
  async ask(user: User, repair: boolean): Promise<string> {
    const denied = refuseUnless(user, 'reconcile');
    if (denied) throw denied;
    return this.process.start({ by: user.id, repair });
  }

  /** Sees to it that the installation reconciles at night. */
  everyNight(): Promise<void> {
    return this.process.ensureScheduled();
  }
}
