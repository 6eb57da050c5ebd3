import { z } from 'zod';
import { FOLLOW_UPS, OUTCOMES } from '#domain/scoring/alternatives';
import { GradeName, idOut, instantOut, text } from '../http/parts.schema.js';
import { RulesView } from '../standards/standards.schema.js';

const words = {
  criterion: z.string().max(20),
  comment: text(2000).describe('Why it is not as the assessor says'),
  resolution: text(2000, 0).exactOptional().describe('How the two settled it'),
};
export const NewAlternative = z
  .union([
    z.strictObject({ ...words, points: z.int().min(0) }),
    z.strictObject({ ...words, notApplicable: text(2000) }),
  ])
  .meta({ id: 'NewAlternativeScore' });

const ScoreOut = z.union([
  z.object({ criterion: z.string(), points: z.int(), comment: z.string().optional() }),
  z.object({ criterion: z.string(), notApplicable: z.string() }),
]);

const percent = z.string().nullable().describe('Per cent; null where there is no such set');
const figures = {
  self: percent,
  assessor: percent,
  divergence: z
    .string()
    .nullable()
    .describe('Percentage points of the assessor’s above (+) or below (-) the self-score'),
  alternative: percent.describe('With the alternative scores in place of the assessor’s; null where there are none'),
};

const Alternative = z
  .object({
    id: idOut,
    version: z.int().describe('What a change sends as If-Match; 0 for a first one'),
    setNo: z.int().describe('Which of the assessor’s sealed sets it stands beside, from 1'),
    score: ScoreOut,
    comment: z.string(),
    resolution: z.string(),
    by: z.string(),
    madeAt: instantOut,
    outcome: z
      .enum(OUTCOMES)
      .describe('"accepted": the assessor’s score stands; "returned": it was to be looked at again'),
    settledAt: instantOut.nullable(),
    then: z.enum(FOLLOW_UPS).nullable().describe('What the assessor’s next sealed set says'),
    mine: z.boolean().describe('The reader gave it, and may still change it'),
  })
  .meta({ id: 'AlternativeScore' });

export const ComparisonView = z
  .object({
    rules: RulesView,
    self: z.array(ScoreOut).nullable(),
    assessor: z.array(ScoreOut).nullable().describe('The set under review, or the last one sealed'),
    setNo: z.int().describe('0 before anything was submitted'),
    sealedAt: instantOut.nullable(),
    segments: z.array(z.object({ no: z.int(), title: z.string(), ...figures })),
    overall: z.object(figures),
    alternativeGrade: GradeName.nullable().optional().describe('What the alternatives would come to'),
    alternatives: z.array(Alternative),
    mayDiffer: z.boolean().describe('The reader may give alternative scores now'),
  })
  .meta({ id: 'ScoreComparison' });
