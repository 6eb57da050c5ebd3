import { Module } from '@nestjs/common';
import { PoliciesModule } from '../assessors/policies.module.js';
import { CommandsModule } from '../cases/commands.module.js';
import { MailModule } from '../mail/mail.module.js';
import { CandidatesService } from './candidates.service.js';
import { CaseLettersService } from './case-letters.service.js';
import { ConflictWatchService } from './conflict-watch.service.js';
import { DeclarationRemindersService } from './declaration-reminders.service.js';
import { DeclarationsService } from './declarations.service.js';
import { InterestReadsService } from './interest-reads.service.js';
import { InterestsService } from './interests.service.js';
import { TiesModule } from './ties.module.js';
import { WaiversService } from './waivers.service.js';

const SERVICES = [
  ...[CaseLettersService, CandidatesService, ConflictWatchService, DeclarationsService, DeclarationRemindersService],
  ...[InterestReadsService, InterestsService, WaiversService],
];

/** Who is tied to whom, what they declare, and what two people waive. */
@Module({ imports: [TiesModule, PoliciesModule, CommandsModule, MailModule], providers: SERVICES, exports: SERVICES })
export class ImpartialityModule {}
