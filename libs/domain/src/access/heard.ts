// What the organisation writes beside the commands of a case is heard too (docs/process.md, Situations, Organisation silent): it ends
// a silence and revives a dormant case. Commands themselves say so in the rules of the case.
import type { Operation } from './permissions.js';

/** By their permission at the door; the sheet of self-scores is saved where it is read. */
export const HEARD_BY: readonly Operation[] = [
  ...(['readSelfScores', 'keepImprovements', 'keepProgrammeFacts', 'addEvidence', 'removeEvidence'] as const),
  ...(['keepContacts', 'keepBillingProfile', 'enterPurchaseOrder', 'planVisit'] as const),
];
