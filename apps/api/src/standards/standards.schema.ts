import { z } from 'zod';
import type { StatedPeriod } from '#domain/deadlines/rules';
import { dayOut, GradeName, idOut } from '../http/parts.schema.js';

const CriterionView = z
  .object({ id: z.string(), title: z.string(), guidance: z.string(), points: z.int() })
  .meta({ id: 'Criterion' });
const SegmentView = z
  .object({ no: z.int(), title: z.string(), weight: z.int(), criteria: z.array(CriterionView) })
  .meta({ id: 'Segment' });
const percent = z.string().describe('Per cent, such as 80 or 59.5');

export const PERIODS = [
  'REPORT',
  'CERTIFICATE',
  'SCORES',
  'REVIEW',
  'REWORK',
  'APPEAL_WINDOW',
] as const satisfies readonly StatedPeriod[];

export const DifferenceView = z
  .object({
    where: z.string(),
    segment: z.int().nullable(),
    what: z.enum(['new', 'gone', 'changed']),
    field: z.string(),
    was: z.string().nullable(),
    is: z.string().nullable(),
  })
  .meta({ id: 'StandardsDifference' });
export const ComparedView = z
  .object({
    before: z.object({ id: idOut, reference: z.string(), title: z.string() }).nullable(),
    differences: z.array(DifferenceView),
  })
  .meta({ id: 'StandardsComparison' });

export const RulesView = z
  .object({
    segments: z.array(SegmentView),
    grades: z.array(z.object({ grade: GradeName, overallMinimum: percent, segmentFloor: percent })),
    periods: z
      .record(z.string(), z.int())
      .optional()
      .describe('Days that this version sets otherwise than the defaults'),
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
