import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FiltersService } from './filters.service.js';
import { SavedFilterRow } from './saved-filter.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([SavedFilterRow])],
  providers: [FiltersService],
  exports: [FiltersService],
})
export class FiltersModule {}
