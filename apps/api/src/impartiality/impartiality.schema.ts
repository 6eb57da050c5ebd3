import { z } from 'zod';
import { INTEREST_KINDS } from '#domain/impartiality/interests';
import { dayIn, dayOut, idIn, idOut, reason, text } from '../http/parts.schema.js';

const Kind = z.enum(INTEREST_KINDS).meta({ id: 'InterestKind' });
const Role = z.enum(['assessor', 'supervisor']).meta({ id: 'AssignmentRole' });

const span = {
  from: dayIn.nullable().default(null),
  to: dayIn.nullable().default(null).describe('The last day; nothing while it goes on'),
};
const body = text(200).describe('Name of the organisation or group; one on record is recognised by its name');

export const NewInterestBody = z
  .object({ kind: Kind, body, ...span, note: text(1000, 0).default('') })
  .meta({ id: 'NewInterest' });
export const NewHoldingBody = z
  .object({
    owner: text(200).describe('Who owns, or the head of the group'),
    owned: text(200),
    ...span,
    note: text(1000, 0).default(''),
  })
  .meta({ id: 'NewHolding' });
export const Ended = z
  .object({ on: dayIn.nullable().default(null).describe('The last day; none where it was entered in error'), reason })
  .meta({ id: 'FactEnded' });
export const NewDeclaration = z
  .object({
    statement: text(4000).describe('What there is to say, or that there is nothing beyond what is on record'),
    interests: z.array(NewInterestBody).max(20).default([]),
  })
  .meta({ id: 'NewDeclaration' });

const fact = {
  id: idOut,
  from: dayOut.nullable(),
  to: dayOut.nullable(),
  note: z.string(),
  closed: z.string().nullable().describe('Why it was ended or taken out'),
  inError: z.boolean(),
};
const InterestView = z
  .object({
    ...fact,
    kind: Kind,
    body: z.string(),
    organisationId: idOut.nullable(),
    source: z.enum(['office', 'declared']),
  })
  .meta({ id: 'Interest' });
const DeclarationView = z
  .object({ id: idOut, madeOn: dayOut, statement: z.string(), caseNumber: z.string().nullable(), found: z.int() })
  .meta({ id: 'Declaration' });
export const InterestsView = z
  .object({
    assessorId: idOut,
    interests: z.array(InterestView),
    helped: z.array(z.object({ day: dayOut, organisation: z.string(), number: z.string() })),
    declarations: z.array(DeclarationView).describe('The latest first'),
    due: z
      .object({ on: dayOut.nullable(), overdue: z.boolean() })
      .describe('Of the next standing declaration; no day where none was ever made'),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'Interests' });

const HoldingView = z.object({ ...fact, owner: z.string(), owned: z.string() }).meta({ id: 'Holding' });
export const HoldingList = z.object({ items: z.array(HoldingView) }).meta({ id: 'HoldingList' });

const Path = z
  .object({
    key: z.string(),
    severity: z.enum(['hard', 'soft']),
    kind: z.enum([...INTEREST_KINDS, 'rotation']),
    words: z.string().describe('The shortest way from the assessor to the applicant'),
    waived: z.boolean(),
  })
  .meta({ id: 'ConflictPath' });
export const CandidateQuery = z.object({
  role: Role.default('assessor'),
  on: dayIn.exactOptional().describe('Day of the visit; else the booked one, else today'),
});
export const CandidateList = z
  .object({
    on: dayOut,
    items: z.array(
      z
        .object({
          id: idOut,
          name: z.string(),
          employer: z.string().nullable(),
          clear: z.boolean(),
          reasons: z.array(z.string()),
          paths: z.array(Path),
          declined: z.object({ on: dayOut, reason: z.string() }).nullable(),
        })
        .meta({ id: 'Candidate' }),
    ),
  })
  .meta({ id: 'CandidateList' });

const Waiver = z
  .object({
    id: idOut,
    assessorId: idOut,
    name: z.string(),
    role: Role,
    reason: z.string(),
    proposedBy: z.string(),
    granted: z.boolean().nullable(),
    decidedBy: z.string().nullable(),
    remark: z.string().nullable(),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'ConflictWaiver' });
export const ImpartialityView = z
  .object({
    people: z.array(
      z.object({
        id: idOut,
        name: z.string(),
        role: Role,
        paths: z.array(Path),
        declaredOn: dayOut.nullable().describe('Day of their declaration for this case'),
      }),
    ),
    waivers: z.array(Waiver),
  })
  .meta({ id: 'Impartiality' });
export const WaiverProposal = z.object({ assessorId: idIn, role: Role, reason }).meta({ id: 'WaiverProposal' });
export const WaiverDecision = z
  .object({ granted: z.boolean(), remark: text(2000).describe('Read by who proposed it') })
  .meta({ id: 'WaiverDecision' });
