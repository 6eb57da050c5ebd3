import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingProfileChange } from './billing-profile.entity.js';
import { BillingProfilesService } from './billing-profiles.service.js';
import { ContactsService } from './contacts.service.js';
import { MergesService } from './merges.service.js';
import { OrganisationsRegisterService } from './organisations-register.service.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([BillingProfileChange])],
  providers: [
    OrganisationsService,
    OrganisationsRegisterService,
    BillingProfilesService,
    ContactsService,
    MergesService,
  ],
  exports: [OrganisationsService, OrganisationsRegisterService, BillingProfilesService, ContactsService, MergesService],
})
export class OrganisationsModule {}
