import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardModule } from '../board/board.module.js';
import { TiesModule } from '../impartiality/ties.module.js';
import { AssessorEvent, AssessorPolicy, AssessorRow, CpdRecord } from './assessor.entity.js';
import { AssessorPageService } from './assessor-page.service.js';
import { AssessorsRegisterService } from './assessors-register.service.js';
import { AssessorsService } from './assessors.service.js';
import { PoliciesModule } from './policies.module.js';
import { RegisterDetailsService } from './register-details.service.js';
import { RegisterStepsService } from './register-steps.service.js';

const PROVIDERS = [
  ...[AssessorsService, AssessorsRegisterService, AssessorPageService],
  ...[RegisterDetailsService, RegisterStepsService],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([AssessorRow, AssessorPolicy, AssessorEvent, CpdRecord]),
    BoardModule,
    PoliciesModule,
    TiesModule,
  ],
  providers: PROVIDERS,
  exports: [...PROVIDERS, PoliciesModule],
})
export class AssessorsModule {}
