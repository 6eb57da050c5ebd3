import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileContent, IssuedDocument } from './document.entity.js';
import { PapersService } from './papers.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([IssuedDocument, FileContent])],
  providers: [PapersService],
  exports: [PapersService],
})
export class PapersModule {}
