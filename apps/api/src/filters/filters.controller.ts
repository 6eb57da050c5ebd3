import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { FiltersService, type SavedFilter } from '#services/filters/filters.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { FilterList, FilterQuery, FilterView, NewFilter } from './filters.schema.js';

@ApiTags('Filters')
@Controller('filters')
export class FiltersController {
  constructor(private readonly filters: FiltersService) {}

  @Get()
  @Does({ access: 'signed in', summary: 'Filters of a list: one’s own and those shared', answer: FilterList })
  async list(
    @SignedIn() user: User,
    @Query({ schema: FilterQuery }) { list }: z.output<typeof FilterQuery>,
  ): Promise<{ readonly items: readonly SavedFilter[] }> {
    return { items: await this.filters.list(user, list) };
  }

  @Post()
  @Does({
    access: 'signed in',
    summary: 'Keep a filter; one’s own of the same name is written anew',
    answer: FilterView,
    status: 201,
  })
  save(@SignedIn() user: User, @Body({ schema: NewFilter }) wanted: z.output<typeof NewFilter>): Promise<SavedFilter> {
    return this.filters.save(user, wanted);
  }

  @Delete(':id')
  @Does({ access: 'signed in', summary: 'Remove a filter of one’s own', status: 204 })
  remove(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<void> {
    return this.filters.remove(user, id);
  }
}
