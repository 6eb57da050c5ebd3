import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { BankAccountsService } from '#services/bank/bank-accounts.service';
import { ColumnMapsService, type ColumnMapView } from '#services/bank/column-maps.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { BankAccounts, ColumnMapList, NamedColumnMap, NewBankAccount, SavedColumnMap } from './bank.schema.js';

const mapView = ({ map, ...saved }: ColumnMapView): z.input<typeof SavedColumnMap> => ({
  ...saved,
  map: { ...map, description: [...map.description] },
});

const one = { answer: SavedColumnMap, version: ({ version }: { readonly version: number }) => version } as const;

@ApiTags('Bank')
@Controller('bank')
export class BankAccountsController {
  constructor(
    private readonly accounts: BankAccountsService,
    private readonly maps: ColumnMapsService,
  ) {}

  @Get('accounts')
  @Does({ access: 'readBank', summary: 'Our bank accounts', answer: BankAccounts })
  async list(@SignedIn() user: User): Promise<z.input<typeof BankAccounts>> {
    return { items: [...(await this.accounts.list(user))] };
  }

  @Post('accounts')
  @Does({ access: 'keepBank', summary: 'Note a bank account of ours', answer: BankAccounts, status: 201, once: true })
  async open(
    @SignedIn() user: User,
    @CommandId() id: string,
    @Body({ schema: NewBankAccount }) account: z.output<typeof NewBankAccount>,
  ): Promise<z.input<typeof BankAccounts>> {
    return { items: [...(await this.accounts.open(user, id, account))] };
  }

  @Get('column-maps')
  @Does({ access: 'readBank', summary: 'Saved maps of the banks’ CSV files', answer: ColumnMapList })
  async mapList(@SignedIn() user: User): Promise<z.input<typeof ColumnMapList>> {
    return { items: (await this.maps.list(user)).map(mapView) };
  }

  @Post('column-maps')
  @Does({ ...one, access: 'keepBank', summary: 'Save a map of a bank’s CSV file', status: 201, once: true })
  async addMap(
    @SignedIn() user: User,
    @CommandId() id: string,
    @Body({ schema: NamedColumnMap }) map: z.output<typeof NamedColumnMap>,
  ): Promise<z.input<typeof SavedColumnMap>> {
    return mapView(await this.maps.add(user, id, map));
  }

  @Put('column-maps/:id')
  @Does({ ...one, access: 'keepBank', summary: 'Change a saved map', ifMatch: true })
  async changeMap(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @VersionSeen() seen: number,
    @Body({ schema: NamedColumnMap }) map: z.output<typeof NamedColumnMap>,
  ): Promise<z.input<typeof SavedColumnMap>> {
    return mapView(await this.maps.change(user, id, seen, map));
  }
}
