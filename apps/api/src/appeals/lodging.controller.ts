import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AppealsService } from '#services/proceedings/appeals/appeals.service';
import type { Asked } from '#services/cases/commands.service';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import type { CommandAnswer } from '../http/parts.schema.js';
import { Grounds } from './appeals.schema.js';

@ApiTags('Appeals')
@Controller('cases/:number/:cycle')
export class LodgingController {
  constructor(private readonly appeals: AppealsService) {}

  @Post('lodge-appeal')
  @Command('lodgeAppeal', 'Appeal against the result; after the window it is lodged as late')
  lodge(
    @AskedOfCase() asked: Asked,
    @Body({ schema: Grounds }) body: z.output<typeof Grounds>,
  ): Promise<z.input<typeof CommandAnswer>> {
    return this.appeals.lodge(asked, body);
  }
}
