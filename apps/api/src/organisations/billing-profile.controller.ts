import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ELECTRONIC_SCHEMES } from '#domain/organisations/electronic-schemes';
import { BillingProfilesService } from '#services/organisations/billing-profiles.service';
import { Does } from '../http/operation.js';
import { SignedIn, VersionSeen } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { BillingProfileView, NewBillingProfile } from './billing-profile.schema.js';

type Kept = Awaited<ReturnType<BillingProfilesService['read']>>;
type View = z.input<typeof BillingProfileView>;

const schemes = Object.entries(ELECTRONIC_SCHEMES).map(([scheme, name]) => ({ scheme, name }));

const view = ({ organisation, profile, version, lacking, mayChange, history }: Kept): View => ({
  ...{ organisation, version, mayChange, schemes },
  profile: { ...profile, addressLines: [...profile.addressLines] },
  lacking: [...lacking],
  history: history.map((step) => ({ ...step, changes: [...step.changes] })),
});

const version = (answer: { readonly version: number }): number => answer.version;

@ApiTags('Organisations')
@Controller('organisations')
export class BillingProfileController {
  constructor(private readonly profiles: BillingProfilesService) {}

  @Get(':id/billing-profile')
  @Does({
    access: 'readBillingProfile',
    summary: 'What invoices need to know of a customer, what electronic ones lack, and every change',
    answer: BillingProfileView,
    version,
  })
  async read(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<View> {
    return view(await this.profiles.read(user, id));
  }

  @Put(':id/billing-profile')
  @Does({
    access: 'keepBillingProfile',
    summary: 'Change the billing profile; what was before stays on record',
    answer: BillingProfileView,
    ifMatch: true,
    version,
  })
  async change(
    @SignedIn() user: User,
    @VersionSeen() seen: number,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Body({ schema: NewBillingProfile }) given: z.output<typeof NewBillingProfile>,
  ): Promise<View> {
    const { vatNumber, electronicScheme, electronicId, buyerReference, invoiceEmail, ...rest } = given;
    const profile = {
      ...rest,
      vatNumber: vatNumber ?? null,
      electronicScheme: electronicScheme ?? null,
      electronicId: electronicId ?? null,
      buyerReference: buyerReference ?? null,
      invoiceEmail: invoiceEmail ?? null,
    };
    return view(await this.profiles.change(user, id, seen, profile));
  }
}
