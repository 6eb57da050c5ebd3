import { Module } from '@nestjs/common';
import { AssessorsRegisterService } from './assessors-register.service.js';
import { AssessorsService } from './assessors.service.js';

@Module({
  providers: [AssessorsService, AssessorsRegisterService],
  exports: [AssessorsService, AssessorsRegisterService],
})
export class AssessorsModule {}
