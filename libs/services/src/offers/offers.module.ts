import { Module } from '@nestjs/common';
import { PoliciesModule } from '../assessors/policies.module.js';
import { CommandsModule } from '../cases/commands.module.js';
import { ImpartialityModule } from '../impartiality/impartiality.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OfferReadsService } from './offer-reads.service.js';
import { OfferRemindersService } from './offer-reminders.service.js';
import { OffersService } from './offers.service.js';

const SERVICES = [OffersService, OfferReadsService, OfferRemindersService];

@Module({
  imports: [PoliciesModule, CommandsModule, ImpartialityModule, MailModule],
  providers: SERVICES,
  exports: SERVICES,
})
export class OffersModule {}
