import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MarkMisuseNote, MarkMisuseRow } from './misuse.entity.js';
import { MisuseService } from './misuse.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([MarkMisuseRow, MarkMisuseNote])],
  providers: [MisuseService],
  exports: [MisuseService],
})
export class MisuseModule {}
