import { Module } from '@nestjs/common';
import { OrganisationsRegisterService } from './organisations-register.service.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  providers: [OrganisationsService, OrganisationsRegisterService],
  exports: [OrganisationsService, OrganisationsRegisterService],
})
export class OrganisationsModule {}
