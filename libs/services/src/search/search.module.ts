import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { SearchService } from './search.service.js';

@Module({ imports: [CasesModule], providers: [SearchService], exports: [SearchService] })
export class SearchModule {}
