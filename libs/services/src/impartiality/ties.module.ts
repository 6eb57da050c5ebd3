import { Module } from '@nestjs/common';
import { PoliciesModule } from '../assessors/policies.module.js';
import { TiesService } from './ties.service.js';

@Module({ imports: [PoliciesModule], providers: [TiesService], exports: [TiesService] })
export class TiesModule {}
