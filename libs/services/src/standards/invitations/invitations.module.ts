import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module.js';
import { StandardsModule } from '../standards.module.js';
import { ClosingReminderService } from './closing-reminder.service.js';
import { InvitationsService } from './invitations.service.js';

const SERVICES = [InvitationsService, ClosingReminderService];

@Module({ imports: [StandardsModule, MailModule], providers: SERVICES, exports: SERVICES })
export class InvitationsModule {}
