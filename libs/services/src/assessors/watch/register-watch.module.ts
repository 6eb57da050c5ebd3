import { Module } from '@nestjs/common';
import { CalendarModule } from '../../calendar/calendar.module.js';
import { EvidenceModule } from '../../evidence/evidence.module.js';
import { ImpartialityModule } from '../../impartiality/impartiality.module.js';
import { OffersModule } from '../../offers/offers.module.js';
import { InvitationsModule } from '../../standards/invitations/invitations.module.js';
import { RegisterRoundService } from './register-round.service.js';
import { RegisterWatchProcess } from './register-watch.process.js';
import { RegisterWatchService } from './register-watch.service.js';

const SERVICES = [RegisterRoundService, RegisterWatchService, RegisterWatchProcess];

@Module({
  imports: [CalendarModule, EvidenceModule, ImpartialityModule, OffersModule, InvitationsModule],
  providers: SERVICES,
  exports: SERVICES,
})
export class RegisterWatchModule {}
