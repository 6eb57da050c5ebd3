import { z } from 'zod';
import { CaseRef, GradeName, idOut, instantOut, text } from '../http/parts.schema.js';
import { RulesView } from '../standards/standards.schema.js';

const KINDS = ['self', 'assessor'] as const;
const criterion = z.string().max(20);

export const SheetRef = CaseRef.extend({ kind: z.enum(KINDS) });

/** A judgement on one criterion: points, or "not applicable" with the reason. */
const Score = z
  .union([
    z.strictObject({ criterion, points: z.int().min(0), comment: text(2000, 0).exactOptional() }),
    z.strictObject({ criterion, notApplicable: text(2000) }),
  ])
  .meta({ id: 'CriterionScore' });

export const Scores = z.object({ scores: z.array(Score).max(500) }).meta({ id: 'Scores' });
export const Saved = z.object({ version: z.int() }).meta({ id: 'ScoresSaved' });

const SegmentFigures = z
  .object({
    no: z.int(),
    title: z.string(),
    shown: z.string().describe('Per cent, truncated to one decimal'),
    awarded: z.int(),
    available: z.int(),
    floorFailed: z.boolean(),
  })
  .meta({ id: 'SegmentResult' });

export const ResultView = z
  .object({
    grade: GradeName.nullable(),
    overallShown: z.string(),
    segments: z.array(SegmentFigures),
    margins: z.array(
      z.object({
        grade: GradeName,
        overallMinimum: z.string(),
        overall: z.string().describe('Percentage points; negative where it is missed'),
        segmentFloor: z.string(),
        weakestSegment: z.string().describe('Percentage points of the weakest segment'),
      }),
    ),
    reasons: z.array(z.string()).describe('Why it is this grade and none higher'),
  })
  .meta({ id: 'GradeResult' });

const MorePoints = z.object({ no: z.int(), title: z.string(), points: z.int() }).meta({ id: 'MorePoints' });

const ProjectionView = z
  .object({
    complete: z.boolean().describe('Every criterion is judged; until then the rest counts as no points'),
    result: ResultView,
    ways: z.array(
      z.object({
        grade: GradeName,
        reached: z.boolean(),
        more: z.array(MorePoints).describe('The fewest points that reach it; one of them less does not'),
        instead: z.array(MorePoints).describe('Other segments that would do it alone'),
        words: z.string(),
      }),
    ),
  })
  .meta({ id: 'ScoreProjection' });

export const SheetView = z
  .object({
    kind: z.enum(KINDS),
    version: z.int().describe('As in the ETag; 0 before anything was saved'),
    scores: z.array(
      z.union([
        z.object({ criterion: z.string(), points: z.int(), comment: z.string().optional() }),
        z.object({ criterion: z.string(), notApplicable: z.string() }),
      ]),
    ),
    rules: RulesView,
    grade: ResultView.nullable().describe('What the scores come to; null while criteria are missing'),
    projection: ProjectionView.nullable().describe('Of the organisation’s own sheet: its gap to each grade'),
    open: z.array(z.object({ pointer: z.string(), message: z.string() })).describe('What is still missing'),
    editable: z.boolean(),
  })
  .meta({ id: 'ScoreSheet' });

const SealedSetView = z
  .object({
    id: idOut,
    kind: z.enum(KINDS),
    sealedAt: instantOut,
    sealedBy: z.string(),
    sha256: z.string(),
    digest: z.int().describe('The rule of the hash: 1 covers the scores, 2 their evidence and interviews too'),
    holds: z.boolean().describe('What is kept is what was sealed'),
    result: ResultView,
  })
  .meta({ id: 'SealedScores' });
export const SealedSets = z.object({ items: z.array(SealedSetView) }).meta({ id: 'SealedScoresList' });

export const Returned = z
  .object({
    comments: z
      .array(z.object({ segment: z.int(), comment: text(5000) }))
      .min(1)
      .max(20),
  })
  .meta({ id: 'ScoresReturned' });
