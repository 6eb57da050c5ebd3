import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingPoliciesService } from './billing-policies.service.js';
import { BillingPolicyRow, ChargedClaim, VatDecision } from './billing.entity.js';
import { FeesService } from './fees.service.js';
import { PlacesOfSupplyService } from './places-of-supply.service.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { PurchaseOrdersService } from './purchase-orders.service.js';
import { VatDecisionsService } from './vat-decisions.service.js';
import { VatRatesService } from './vat-rates.service.js';

/** What billing rests on: policies, fees, decisions on VAT. Knows no other feature's services. */
@Module({
  imports: [TypeOrmModule.forFeature([BillingPolicyRow, ChargedClaim, PurchaseOrder, VatDecision])],
  providers: [
    BillingPoliciesService,
    FeesService,
    PlacesOfSupplyService,
    PurchaseOrdersService,
    VatDecisionsService,
    VatRatesService,
  ],
  exports: [
    BillingPoliciesService,
    FeesService,
    PlacesOfSupplyService,
    PurchaseOrdersService,
    VatDecisionsService,
    VatRatesService,
  ],
})
export class BillingModule {}
