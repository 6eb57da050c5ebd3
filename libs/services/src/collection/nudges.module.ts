import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CollectionNudge } from './collection.entity.js';
import { CollectionProcess } from './collection.process.js';
import { NudgesService } from './nudges.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CollectionNudge])],
  providers: [CollectionProcess, NudgesService],
  exports: [CollectionProcess, NudgesService],
})
export class NudgesModule {}
