import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VisitDay } from './visit-day.entity.js';
import { VisitDaysService } from './visit-days.service.js';

/** Who is taken on which day; apart, because the recording of cases settles it and needs no more of visits. */
@Module({
  imports: [TypeOrmModule.forFeature([VisitDay])],
  providers: [VisitDaysService],
  exports: [VisitDaysService],
})
export class VisitDaysModule {}
