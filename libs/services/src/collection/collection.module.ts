import { Module } from '@nestjs/common';
import { ReceivablesModule } from '../receivables/receivables.module.js';
import { CollectorService } from './collector.service.js';

@Module({
  imports: [ReceivablesModule],
  providers: [CollectorService],
  exports: [CollectorService],
})
export class CollectionModule {}
