import { z } from 'zod';
import { CUSTOMER_KINDS, PLACE_RULE_NAMES } from '#domain/invoices/place-of-supply';
import { VAT_TREATMENTS } from '#domain/invoices/treatment';
import { dayIn, dayOut, idOut, instantOut, text } from '../http/parts.schema.js';

const CustomerKindName = z.enum(CUSTOMER_KINDS).meta({ id: 'CustomerKind' });
const PlaceRuleName = z.enum(PLACE_RULE_NAMES).meta({ id: 'PlaceRule' });
const VatTreatmentName = z.enum(VAT_TREATMENTS);

export const PlacesQuery = z.object({ on: dayIn.exactOptional().describe('Day of the supply; today without it') });

export const NewPlaceDecision = z
  .object({
    rule: PlaceRuleName,
    customer: CustomerKindName,
    fromDay: dayIn.describe('Tax points from this day on'),
    evidence: text(1000).describe('What was looked at, such as the customer’s VAT number and its check'),
    wording: text(300).exactOptional().describe('On the invoice, in the place of the rule’s own'),
  })
  .meta({ id: 'NewPlaceDecision' });

export const PlacesView = z
  .object({
    country: z.string(),
    needed: z.boolean().describe('The customer belongs abroad: no invoice goes out without a decision'),
    mayDecide: z.boolean(),
    options: z
      .array(
        z.object({
          rule: PlaceRuleName,
          words: z.string(),
          customer: CustomerKindName,
          treatment: VatTreatmentName,
          wording: z.string(),
        }),
      )
      .describe('The rules of that day among which one decides'),
    decisions: z
      .array(
        z.object({
          id: idOut,
          rule: z.string(),
          customerKind: CustomerKindName.nullable(),
          country: z.string().nullable(),
          treatment: VatTreatmentName,
          evidence: z.string(),
          wording: z.string().nullable(),
          fromDay: dayOut,
          by: z.string(),
          at: instantOut,
        }),
      )
      .describe('The newest first'),
  })
  .meta({ id: 'PlacesOfSupply' });
