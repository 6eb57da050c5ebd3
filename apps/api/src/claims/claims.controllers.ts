import { ClaimDecisionsController } from './claim-decisions.controller.js';
import { ClaimsController } from './claims.controller.js';
import { ReceiptsController } from './receipts.controller.js';

/** Travel and Subsistence as assessors claim it. */
export const CLAIMS_CONTROLLERS = [ClaimsController, ClaimDecisionsController, ReceiptsController];
