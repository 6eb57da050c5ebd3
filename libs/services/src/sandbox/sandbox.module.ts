import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../assessors/applications/applications.module.js';
import { CommandsModule } from '../cases/commands.module.js';
import { NudgesModule } from '../collection/nudges.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { OpenWorkflowsService } from './open-workflows.service.js';
import { SandboxClockService } from './sandbox-clock.service.js';

@Module({
  imports: [ApplicationsModule, CommandsModule, NudgesModule, ProceedingsModule],
  providers: [SandboxClockService, OpenWorkflowsService],
  exports: [SandboxClockService],
})
export class SandboxModule {}
