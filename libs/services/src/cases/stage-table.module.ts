import { Module } from '@nestjs/common';
import { StageTableService } from './stage-table.service.js';

/** With whatever gives commands or records them. */
@Module({ providers: [StageTableService] })
export class StageTableModule {}
