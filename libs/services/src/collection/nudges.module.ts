import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CollectionNudge } from './collection.entity.js';
import { CollectionProcess } from './collection.process.js';
import { NudgesService } from './nudges.service.js';
import { OpenCollectionsService } from './open-collections.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CollectionNudge])],
  providers: [CollectionProcess, NudgesService, OpenCollectionsService],
  exports: [CollectionProcess, NudgesService, OpenCollectionsService],
})
export class NudgesModule {}
