import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { InterviewLinksService } from './interview-links.service.js';
import { Interview, InterviewSlot, ScoreInterview } from './interview.entity.js';
import { InterviewsService } from './interviews.service.js';
import { VisitPlanService } from './visit-plan.service.js';

/** Whom a visit hears: its plan and the records of its interviews. */
@Module({
  imports: [TypeOrmModule.forFeature([Interview, InterviewSlot, ScoreInterview]), CommandsModule, StandardsModule],
  providers: [VisitPlanService, InterviewsService, InterviewLinksService],
  exports: [VisitPlanService, InterviewsService, InterviewLinksService],
})
export class InterviewsModule {}
