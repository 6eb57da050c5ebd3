import { Module } from '@nestjs/common';
import { AssessorsService } from './assessors.service.js';

@Module({ providers: [AssessorsService], exports: [AssessorsService] })
export class AssessorsModule {}
