import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { WaitingProceedingsService } from '#services/proceedings/waiting-proceedings.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { WaitingList } from './proceeding.schema.js';
import { promiseView } from './proceeding.view.js';

@ApiTags('After the report')
@Controller('own/proceedings')
export class WaitingController {
  constructor(private readonly waiting: WaitingProceedingsService) {}

  @Get()
  @Does({
    access: 'signed in',
    summary: 'Appeals, complaints and certificates in which the reader has the next move, the earliest first',
    answer: WaitingList,
  })
  async own(@SignedIn() user: User): Promise<z.input<typeof WaitingList>> {
    const items = await this.waiting.own(user);
    return { items: items.map((each) => ({ ...each, promise: promiseView(each.promise) })) };
  }
}
