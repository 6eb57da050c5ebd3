import { z } from 'zod';
import { DECISION_KINDS, REGIONS, VOTES } from '#domain/board/decisions';
import { dayIn, dayOut, idIn, idOut, instantOut, nextCursor, paging, text } from '../http/parts.schema.js';

const RegionName = z.enum(REGIONS).meta({ id: 'BoardRegion' });
const KindName = z.enum(DECISION_KINDS).meta({ id: 'BoardDecisionKind' });
const VoteName = z.enum(VOTES).meta({ id: 'BoardVoteCast' });

const TermView = z.object({ id: idOut, fromDay: dayOut, toDay: dayOut.nullable() }).meta({ id: 'BoardTerm' });
export const MemberView = z
  .object({
    id: idOut,
    name: z.string(),
    email: z.string().nullable(),
    region: RegionName,
    accountId: idOut.nullable(),
    assessorId: idOut.nullable(),
    terms: z.array(TermView).describe('The latest first'),
    sits: z.boolean().describe('Today'),
  })
  .meta({ id: 'BoardMember' });
export const MemberList = z.object({ items: z.array(MemberView) }).meta({ id: 'BoardMemberList' });

export const NewTerm = z.object({ fromDay: dayIn, toDay: dayIn.nullable().default(null) }).meta({ id: 'NewBoardTerm' });
export const TermEnd = z.object({ toDay: dayIn }).meta({ id: 'BoardTermEnd' });
export const NewMember = NewTerm.extend({
  name: text(200),
  email: z.email('This is no e-mail address.').nullable().default(null),
  region: RegionName,
  accountId: idIn.nullable().default(null).describe('The account with which the member signs in'),
  assessorId: idIn.nullable().default(null).describe('The member’s own entry on the register of assessors'),
}).meta({ id: 'NewBoardMember' });

export const DecisionQuery = z.object({
  ...paging,
  kind: KindName.exactOptional(),
  subjectId: idIn.exactOptional(),
  q: text(100).exactOptional().describe('Part of the minute number, the subject or the resolution'),
});
export const NewDecision = z
  .object({
    minuteNo: text(60).describe('As the minutes number it; unique'),
    decidedOn: dayIn,
    kind: KindName,
    subject: text(200),
    subjectId: idIn.nullable().default(null).describe('The assessor, standards version or ruling that rests on it'),
    resolution: text(4000),
    votes: z
      .array(z.object({ memberId: idIn, vote: VoteName }))
      .min(1, 'A decision needs its votes.')
      .max(100),
    replacesId: idIn.nullable().default(null).describe('The decision that this one puts right'),
  })
  .meta({ id: 'NewBoardDecision' });

export const DecisionView = z
  .object({
    id: idOut,
    minuteNo: z.string(),
    decidedOn: dayOut,
    kind: KindName,
    subject: z.string(),
    subjectId: idOut.nullable(),
    resolution: z.string(),
    outcome: z.enum(['carried', 'rejected']),
    provenance: z.enum(['recorded', 'imported']),
    replaces: z.string().nullable().describe('Minute number'),
    replacedBy: z.string().nullable().describe('Minute number'),
    recordedAt: instantOut,
    votes: z.array(z.object({ memberId: idOut, name: z.string(), vote: VoteName })),
  })
  .meta({ id: 'BoardDecision' });
export const DecisionList = z.object({ items: z.array(DecisionView), nextCursor }).meta({ id: 'BoardDecisionList' });
