import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { StandardsService, type StandardsSummary, type StandardsVersion } from '#services/standards/standards.service';
import { Does } from '../http/operation.js';
import { ById } from '../http/parts.schema.js';
import { ComparedView, StandardsList, StandardsView } from './standards.schema.js';

@ApiTags('Standards')
@Controller('standards')
export class StandardsController {
  constructor(private readonly standards: StandardsService) {}

  @Get()
  @Does({ access: 'readMasterData', summary: 'Published standards versions, the newest first', answer: StandardsList })
  async list(): Promise<{ readonly items: readonly StandardsSummary[] }> {
    return { items: await this.standards.list() };
  }

  @Get(':id/comparison')
  @Does({ access: 'readMasterData', summary: 'What differs from the version before', answer: ComparedView })
  async compared(@Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<z.input<typeof ComparedView>> {
    const compared = await this.standards.compared(id);
    return { before: compared?.before ?? null, differences: [...(compared?.differences ?? [])] };
  }

  @Get(':id')
  @Does({ access: 'readMasterData', summary: 'One version with its criteria and grades', answer: StandardsView })
  one(@Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<StandardsVersion> {
    return this.standards.get(id);
  }
}
