import { Module } from '@nestjs/common';
import { CommandsModule } from '../cases/commands.module.js';
import { VisitsService } from './visits.service.js';

@Module({ imports: [CommandsModule], providers: [VisitsService], exports: [VisitsService] })
export class VisitsModule {}
