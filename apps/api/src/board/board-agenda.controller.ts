import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { AGENDA_KINDS, BoardAgendaService, type AgendaItem } from '#services/board/board-agenda.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { dayOut, idOut } from '../http/parts.schema.js';

const BoardAgenda = z
  .object({
    items: z.array(
      z
        .object({
          kind: z.enum(AGENDA_KINDS),
          id: idOut,
          what: z.string(),
          case: z
            .object({ number: z.string(), cycle: z.int() })
            .nullable()
            .describe('Where it is dealt with on a case'),
          since: dayOut.nullable(),
        })
        .meta({ id: 'AgendaItem' }),
    ),
  })
  .meta({ id: 'BoardAgenda' });

@ApiTags('Board')
@Controller('board/agenda')
export class BoardAgendaController {
  constructor(private readonly agenda: BoardAgendaService) {}

  @Get()
  @Does({
    access: 'readBoard',
    summary: 'What waits for the Board: appointments, rulings, waivers, consultations',
    answer: BoardAgenda,
  })
  async waiting(@SignedIn() user: User): Promise<{ readonly items: readonly AgendaItem[] }> {
    return { items: await this.agenda.waiting(user) };
  }
}
