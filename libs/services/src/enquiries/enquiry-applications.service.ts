import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { Clock } from '#platform/clock/clock';
import { IntakeService, type Application, type Opened } from '../cases/intake.service.js';
import { EnquiriesService } from './enquiries.service.js';

/** An enquiry leads on to an application: the case is opened, and the enquiry says which and of whom. */
@Injectable()
export class EnquiryApplicationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly enquiries: EnquiriesService,
    private readonly intake: IntakeService,
  ) {}

  /** The same command opens one case and is noted once, also where the first answer to it got lost. */
  async open(user: User, id: string, commandId: string, application: Application): Promise<Opened> {
    const denied = refuseUnless(user, 'keepEnquiries');
    if (denied) throw denied;
    await this.enquiries.find(id);
    const opened = await this.intake.submit(user, commandId, application);
    const at = await this.clock.now();
    await this.db.transaction((tx) =>
      this.enquiries.ledTo(
        tx,
        { id, programmeId: application.programmeId, by: user.id },
        { outcome: 'application', note: `Case ${opened.number} was opened.` },
        at,
      ),
    );
    return opened;
  }
}
