import { z } from 'zod';
import { DISPOSITIONS } from '#domain/standards/consultation';
import { OUTCOMES } from '#domain/standards/dry-run';
import {
  dayIn,
  dayOut,
  GradeName,
  idIn,
  idOut,
  instantOut,
  nextCursor,
  paging,
  reason,
  text,
} from '../http/parts.schema.js';
import { DifferenceView, PERIODS } from './standards.schema.js';

const percent = z
  .string()
  .regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, 'Write a per cent from 0 to 100, such as 80 or 59.5.');
const whole = (most: number) =>
  z.number('Write a whole number.').int('Write a whole number.').min(1, 'At least 1.').max(most, `At most ${most}.`);

export const SegmentNo = z.object({ id: idIn, no: z.coerce.number().int().min(1).max(6) });

export const NewDraft = z
  .object({
    basedOn: idIn.describe('The published version that the draft begins as a copy of'),
    reference: text(60).describe('Unique, such as ISMPE-2006'),
    title: text(200),
    reason: text(4000).describe('Why a new version is wanted'),
  })
  .meta({ id: 'NewStandardsDraft' });

export const SegmentIn = z
  .object({
    title: text(200),
    weight: whole(1000),
    criteria: z
      .array(
        z.object({
          from: text(20)
            .nullable()
            .default(null)
            .describe('Its id in the version that the draft began from; null for a new one'),
          title: text(2000),
          guidance: text(2000),
          points: whole(1000),
        }),
      )
      .min(1, 'A segment needs at least one criterion.')
      .max(30),
  })
  .meta({ id: 'StandardsSegmentText' });

export const JudgingIn = z
  .object({
    grades: z.array(z.object({ grade: GradeName, overallMinimum: percent, segmentFloor: percent })).length(3),
    periods: z
      .object(Object.fromEntries(PERIODS.map((each) => [each, whole(365).exactOptional()])))
      .describe('In days'),
  })
  .meta({ id: 'StandardsJudging' });

export const Until = z.object({ until: dayIn.describe('Last day for comments') }).meta({ id: 'ConsultationWindow' });
export const GivenUp = z.object({ reason }).meta({ id: 'StandardsDraftGivenUp' });
export const Published = z
  .object({ decisionId: idIn.describe('The Board’s decision on this draft'), validFrom: dayIn })
  .meta({ id: 'StandardsPublication' });

const row = {
  id: idOut,
  reference: z.string(),
  title: z.string(),
  reason: z.string(),
  basedOn: z.object({ id: idOut, reference: z.string(), title: z.string() }),
  standing: z.enum(['draft', 'consultation', 'consulted', 'published', 'abandoned']),
  consultFrom: dayOut.nullable(),
  consultUntil: dayOut.nullable(),
  changedOn: dayOut,
  changedBy: z.string(),
  madeBy: z.string(),
  madeAt: instantOut,
  givenUp: z.string().nullable(),
  comments: z.int(),
  unanswered: z.int(),
  version: z.int(),
};
const fault = z.object({ pointer: z.string(), message: z.string() });
const DraftSegment = z
  .object({
    ...{ no: z.int(), title: z.string(), weight: z.int() },
    criteria: z.array(
      z.object({
        id: z.string(),
        from: z.string().nullable(),
        title: z.string(),
        guidance: z.string(),
        points: z.int(),
      }),
    ),
  })
  .meta({ id: 'StandardsDraftSegment' });

export const DraftList = z
  .object({ items: z.array(z.object(row).meta({ id: 'StandardsDraftRow' })), nextCursor })
  .meta({ id: 'StandardsDraftList' });
export const DraftView = z
  .object({
    ...row,
    rules: z.object({
      segments: z.array(DraftSegment),
      grades: z.array(z.object({ grade: GradeName, overallMinimum: z.string(), segmentFloor: z.string() })),
      periods: z.record(z.string(), z.int()).optional(),
    }),
    faults: z.array(fault).describe('What still keeps it from a consultation'),
    differences: z.array(DifferenceView).describe('Against the version that it began from'),
    mayChange: z.boolean(),
    mayComment: z.boolean(),
  })
  .meta({ id: 'StandardsDraft' });

export const Paging = z.object(paging);
export const CommentIn = z
  .object({
    place: text(20, 0).default('').describe('Empty for the whole, else a segment, a criterion, `grades` or `periods`'),
    text: text(4000),
  })
  .meta({ id: 'NewStandardsComment' });
export const AnswerIn = z
  .object({ disposition: z.enum(DISPOSITIONS), reason: text(4000).describe('Shown to whoever made the comment') })
  .meta({ id: 'StandardsCommentAnswer' });
export const CommentView = z
  .object({
    ...{ id: idOut, place: z.string(), text: z.string(), by: z.string(), at: instantOut },
    as: z.enum(['board', 'assessor', 'supervisor', 'organisation']),
    disposition: z.enum(DISPOSITIONS).nullable(),
    ...{ reason: z.string().nullable(), answeredBy: z.string().nullable(), answeredAt: instantOut.nullable() },
  })
  .meta({ id: 'StandardsComment' });
export const CommentList = z.object({ items: z.array(CommentView), nextCursor }).meta({ id: 'StandardsCommentList' });

const OutcomeName = z.enum(OUTCOMES);
export const LabView = z
  .object({
    ...{ sets: z.int(), changed: z.int(), unjudged: z.int() },
    moves: z.array(z.object({ was: OutcomeName, would: OutcomeName, count: z.int() })),
  })
  .meta({ id: 'StandardsDryRun' });
