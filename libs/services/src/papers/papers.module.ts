import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileContent, IssuedDocument } from './document.entity.js';
import { PaperAccessService } from './paper-access.service.js';
import { PapersService } from './papers.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([IssuedDocument, FileContent])],
  providers: [PapersService, PaperAccessService],
  exports: [PapersService, PaperAccessService],
})
export class PapersModule {}
