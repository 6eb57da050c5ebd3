import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingProfileChange } from './billing-profile.entity.js';
import { BillingProfilesService } from './billing-profiles.service.js';
import { ContactsService } from './contacts.service.js';
import { MergesService } from './merges.service.js';
import { OrganisationEntriesService } from './organisation-entries.service.js';
import { OrganisationsRegisterService } from './organisations-register.service.js';
import { OrganisationsService } from './organisations.service.js';
import { RegisterChange } from './register-change.entity.js';
import { RegisterChangesService } from './register-changes.service.js';

const SERVICES = [
  ...[OrganisationsService, OrganisationsRegisterService, BillingProfilesService, ContactsService, MergesService],
  ...[OrganisationEntriesService, RegisterChangesService],
];

@Module({
  imports: [TypeOrmModule.forFeature([BillingProfileChange, RegisterChange])],
  providers: SERVICES,
  exports: SERVICES,
})
export class OrganisationsModule {}
