import { Module } from '@nestjs/common';
import { StandardsService } from './standards.service.js';

@Module({ providers: [StandardsService], exports: [StandardsService] })
export class StandardsModule {}
