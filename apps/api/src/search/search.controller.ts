import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { SearchService, type Hit } from '#services/search/search.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { Hits, SearchQuery } from './search.schema.js';

@ApiTags('Search')
@Controller('search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @Does({
    access: 'signed in',
    summary:
      'Cases, what came after their reports, organisations, invoices, papers, evidence, people, enquiries and mails that the reader may see',
    answer: Hits,
  })
  async find(
    @SignedIn() user: User,
    @Query({ schema: SearchQuery }) { q }: z.output<typeof SearchQuery>,
  ): Promise<{ readonly items: readonly Hit[] }> {
    return { items: await this.search.find(user, q) };
  }
}
