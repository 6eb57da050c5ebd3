import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardModule } from '../board/board.module.js';
import { AssessorEvent, AssessorPolicy, AssessorRow, CpdRecord } from './assessor.entity.js';
import { AssessorPageService } from './assessor-page.service.js';
import { AssessorsRegisterService } from './assessors-register.service.js';
import { AssessorsService } from './assessors.service.js';
import { PoliciesService } from './policies.service.js';
import { RegisterDetailsService } from './register-details.service.js';
import { RegisterStepsService } from './register-steps.service.js';

const PROVIDERS = [
  ...[AssessorsService, AssessorsRegisterService, AssessorPageService],
  ...[PoliciesService, RegisterDetailsService, RegisterStepsService],
];

@Module({
  imports: [TypeOrmModule.forFeature([AssessorRow, AssessorPolicy, AssessorEvent, CpdRecord]), BoardModule],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class AssessorsModule {}
