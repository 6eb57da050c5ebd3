import { z } from 'zod';
import { APPEAL_STAGES, OUTCOMES } from '#domain/appeals/appeal-steps';
import { dayOut, flag, idIn, idOut, nextCursor, paging, reason, text } from '../http/parts.schema.js';
import { proceedingParts, PromiseView } from '../proceedings/proceeding.schema.js';

const Outcome = z.enum(OUTCOMES).meta({ id: 'AppealOutcome' });

export const Grounds = z
  .object({ grounds: text(8000).describe('Against what in the result, and why') })
  .meta({ id: 'AppealGrounds' });
export const Admission = z
  .object({ reason: text(2000).nullable().default(null).describe('Why a late one is admitted all the same') })
  .meta({ id: 'AppealAdmission' });
export const Panel = z
  .object({ members: z.array(idIn).min(1, 'Choose who sits on the panel.').max(9).describe('Accounts') })
  .meta({ id: 'AppealPanel' });
export const View = z.object({ view: Outcome, reason }).meta({ id: 'AppealView' });
export const Decision = z.object({ outcome: Outcome, reason }).meta({ id: 'AppealDecision' });

export const AppealQuery = z.object({
  ...paging,
  open: flag.exactOptional(),
  mine: flag.exactOptional().describe('Those in which the reader has a move'),
  caseNumber: text(20).exactOptional().describe('Of this case only'),
});

const row = {
  id: idOut,
  number: z.string(),
  caseNumber: z.string(),
  cycle: z.int(),
  organisation: z.string(),
  programme: z.string(),
  stage: z.enum(APPEAL_STAGES).meta({ id: 'AppealStage' }),
  stageWords: z.string(),
  late: z.boolean().describe('It came in after the appeal window'),
  lodgedOn: dayOut,
  outcome: Outcome.nullable(),
  promise: PromiseView.nullable().describe('The next thing promised'),
};
const AppealRow = z.object(row).meta({ id: 'AppealRow' });
export const AppealList = z.object({ items: z.array(AppealRow), nextCursor }).meta({ id: 'AppealList' });

export const AppealPageView = z
  .object({
    ...row,
    ...proceedingParts,
    grounds: z.string(),
    lodgedBy: z.string(),
    panel: z.array(z.object({ id: idOut, name: z.string(), view: Outcome.nullable() })),
  })
  .meta({ id: 'AppealPage' });
