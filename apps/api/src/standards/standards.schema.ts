import { z } from 'zod';
import { dayOut, GradeName, idOut } from '../http/parts.schema.js';

const CriterionView = z
  .object({ id: z.string(), title: z.string(), guidance: z.string(), points: z.int() })
  .meta({ id: 'Criterion' });
const SegmentView = z
  .object({ no: z.int(), title: z.string(), weight: z.int(), criteria: z.array(CriterionView) })
  .meta({ id: 'Segment' });
const percent = z.string().describe('Per cent, such as 80 or 59.5');

export const RulesView = z
  .object({
    segments: z.array(SegmentView),
    grades: z.array(z.object({ grade: GradeName, overallMinimum: percent, segmentFloor: percent })),
  })
  .meta({ id: 'StandardsRules' });

const summary = {
  id: idOut,
  reference: z.string(),
  title: z.string(),
  validFrom: dayOut,
  source: z.string(),
};
const StandardsSummary = z
  .object({ ...summary, segments: z.int(), criteria: z.int() })
  .meta({ id: 'StandardsSummary' });
export const StandardsList = z.object({ items: z.array(StandardsSummary) }).meta({ id: 'StandardsList' });
export const StandardsView = z.object({ ...summary, rules: RulesView }).meta({ id: 'StandardsVersion' });
