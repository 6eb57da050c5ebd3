import { z } from 'zod';
import { STAKEHOLDERS } from '#domain/interviews/coverage';
import { CONSENTS } from '#domain/interviews/interviews';
import { INTERVIEWERS, SLOT_STANDINGS, WAYS } from '#domain/interviews/slots';
import { dayIn, dayOut, idIn, idOut, instantOut, text } from '../http/parts.schema.js';

const StakeholderName = z.enum(STAKEHOLDERS).meta({ id: 'Stakeholder' });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time as 09:30.');
const people = z.int().min(1, 'At least one person.').max(20, 'At most 20 people.');
const timeOut = z.string().describe('London clock, HH:MM');

export const NewSlot = z
  .object({
    day: dayIn,
    from: time,
    until: time,
    stakeholder: StakeholderName,
    people: people.exactOptional().describe('1 where nothing is said'),
    interviewer: z.enum(INTERVIEWERS).exactOptional().describe('The assessor where nothing is said'),
    way: z.enum(WAYS),
    place: text(200, 0).exactOptional().describe('Room, or how the call is made'),
    note: text(500, 0).exactOptional().describe('No names: the programme team keeps the list of who comes'),
  })
  .meta({ id: 'NewInterviewSlot' });

const Covered = z
  .object({
    stakeholder: StakeholderName,
    target: z.int(),
    planned: z.int().describe('People in slots still to come'),
    heard: z.int().describe('People who were heard'),
    unplanned: z.int(),
    unheard: z.int(),
  })
  .meta({ id: 'InterviewCoverage' });

const Slot = z
  .object({
    id: idOut,
    version: z.int(),
    day: dayOut,
    from: timeOut,
    until: timeOut,
    stakeholder: StakeholderName,
    people: z.int(),
    interviewer: z.enum(INTERVIEWERS),
    way: z.enum(WAYS),
    place: z.string(),
    note: z.string(),
    standing: z.enum(SLOT_STANDINGS).describe('"re-plan": its day was dropped; "no record": its day was held'),
    changedBy: z.string(),
    changedAt: instantOut,
  })
  .meta({ id: 'InterviewSlot' });

export const PlanView = z
  .object({
    place: z.string(),
    hours: z.object({ from: timeOut, until: timeOut }),
    supervisorAttends: z.boolean(),
    days: z.array(dayOut).describe('Days that can be planned'),
    heldDays: z.array(dayOut),
    slots: z.array(Slot),
    coverage: z.array(Covered),
    unplanned: z.string().nullable().describe('What has no slot yet'),
    unheard: z.string().nullable().describe('Who is still to be heard, planned or not'),
    mayPlan: z.boolean(),
    whyNot: z.string().nullable().describe('Why nothing can be planned now; null where it can'),
  })
  .meta({ id: 'VisitPlan' });

const told = {
  day: dayIn.describe('When they were heard'),
  consent: z.enum(CONSENTS).describe('"count only": they were heard, and want nothing of it written down'),
  notes: text(20_000, 0).exactOptional().describe('What was said; no names'),
};
export const InterviewText = z.object(told).meta({ id: 'InterviewText' });
export const NewInterview = z
  .object({
    ...told,
    stakeholder: StakeholderName,
    people: people.exactOptional().describe('1 where nothing is said'),
    slotId: idIn.exactOptional().describe('The slot of the plan in which it was held'),
  })
  .meta({ id: 'NewInterview' });

const Interview = z
  .object({
    id: idOut,
    version: z.int(),
    pseudonym: z.string().describe('Such as "Mentor 1", counted in the case'),
    slotId: idOut.nullable(),
    stakeholder: StakeholderName,
    people: z.int(),
    day: dayOut,
    consent: z.enum(CONSENTS),
    notes: z.string(),
    recordedBy: z.string(),
    changedAt: instantOut,
    criteria: z.array(z.string()).describe('Criteria whose score it supports'),
    struckBecause: z.string().nullable().describe('Recorded by mistake; it counts no more'),
  })
  .meta({ id: 'Interview' });

export const InterviewLinks = z
  .object({
    criterion: z.string().max(20),
    interviews: z.array(idIn).max(100).describe('All that support its score; the others are unlinked'),
  })
  .meta({ id: 'InterviewLinks' });

export const InterviewsView = z
  .object({
    items: z.array(Interview),
    mayRecord: z.boolean(),
    whyNot: z.string().nullable().describe('Why nothing can be recorded now; null where it can'),
  })
  .meta({ id: 'Interviews' });
