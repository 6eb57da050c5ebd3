import { z } from 'zod';
import { TRANSITIONS } from '#domain/cases/stages';
import type { CommandType } from '#domain/cases/commands';
import { PARTIES_TO_VISIT } from '#domain/visits/agreement';
import { dayOut, GradeName, idOut, instantOut, Money, StageName } from '../http/parts.schema.js';
import { ConsentView } from '../reports/renderings.schema.js';
import { CaseRow, CycleReasonName, DeadlineName } from './cases.schema.js';

const COMMANDS = Object.keys(TRANSITIONS) as CommandType[];

const ClockView = z
  .object({
    kind: DeadlineName,
    words: z.string(),
    status: z.enum(['running', 'met', 'missed', 'superseded']),
    promisedDay: dayOut,
    workingDay: dayOut,
    endsAt: instantOut,
    explanation: z.array(z.string()).describe('Why these dates, step by step'),
    nextReminder: instantOut.nullable(),
  })
  .meta({ id: 'Clock' });

const HoldView = z
  .object({ kind: z.string(), words: z.string(), since: dayOut.nullable() })
  .meta({ id: 'Hold', description: 'What keeps the case from going on as usual; a promise never moves for it' });

const PossibilityView = z
  .object({
    command: z.enum(COMMANDS),
    does: z.string(),
    possible: z.boolean().describe('At this stage of the case'),
    allowed: z.boolean().describe('To the reader'),
    moves: z.boolean().describe('Leads to another stage'),
    why: z.string().optional().describe('Why not, or what to mind'),
  })
  .meta({ id: 'Possibility' });

const DocumentView = z
  .object({
    id: idOut,
    kind: z.string().describe('report, certificate, invoice, reminder, …'),
    title: z.string(),
    fileName: z.string(),
    madeAt: instantOut,
    trouble: z.string().nullable().describe('Why it could not be drawn'),
  })
  .meta({ id: 'CaseDocument' });

const InvoiceOfCase = z
  .object({
    id: idOut,
    number: z.string().nullable(),
    status: z.enum(['draft', 'issued', 'discarded']),
    gross: Money,
    paid: Money,
    dueOn: dayOut.nullable(),
  })
  .meta({ id: 'CaseInvoice' });

const ContactView = z.object({ role: z.string(), name: z.string(), email: z.string() }).meta({ id: 'Contact' });

export const Help = z
  .object({ assessorId: idOut, name: z.string(), day: dayOut, note: z.string() })
  .meta({ id: 'InHouseHelp' });

const VisitState = z
  .object({
    bookedDays: z.array(dayOut),
    place: z.string(),
    supervisorAttends: z.boolean(),
    proposal: z
      .object({
        days: z.array(dayOut),
        place: z.string(),
        by: z.enum(['organisation', 'assessor', 'office']),
        note: z.string(),
        proposedOn: dayOut,
        agreed: z.array(z.enum(PARTIES_TO_VISIT)),
        awaited: z.array(z.enum(PARTIES_TO_VISIT)).describe('Who has to answer'),
      })
      .nullable()
      .describe('Days on the table while a booking is being agreed'),
    estimate: z
      .object({ net: Money, agreedOn: dayOut.nullable() })
      .nullable()
      .describe('Travel and Subsistence as expected, without VAT'),
    heldDays: z.array(dayOut),
    daysNeeded: z.int().describe('Visit days to be held in all'),
    postponements: z.int(),
    returns: z.int(),
    expensesApproved: z.boolean(),
    accuracy: z
      .object({ sentOn: dayOut, until: dayOut, status: z.enum(['open', 'no comment', 'points', 'settled', 'expired']) })
      .nullable()
      .describe('The organisation’s check of the facts; null before it was asked'),
  })
  .meta({ id: 'CaseProgress' });

const CycleView = z
  .object({
    cycle: z.int(),
    stage: StageName,
    stageWords: z.string(),
    grade: GradeName.nullable(),
    openedOn: dayOut,
    openedAs: CycleReasonName.nullable(),
  })
  .meta({ id: 'Cycle' });

const MilestoneView = z
  .object({
    name: z.string(),
    standing: z.enum(['done', 'now', 'ahead', 'stopped']),
    since: instantOut.nullable().describe('When it was come to'),
  })
  .meta({ id: 'Milestone' });

export const CasePageView = CaseRow.extend({
  seq: z.int().describe('Number of the last event, as in the ETag'),
  fee: Money.nullable(),
  standardsTitle: z.string().nullable(),
  segments: z
    .array(z.object({ no: z.int(), title: z.string() }))
    .describe('Of the standards that are pinned; none before they are'),
  overallShown: z.string().nullable(),
  state: VisitState,
  cycles: z.array(CycleView).describe('Of the case’s number, the first first'),
  nextCycleAs: z
    .array(CycleReasonName)
    .describe('As what the reader may open the next cycle; none while this one is open'),
  imported: z
    .object({ source: z.string(), fileName: z.string(), on: dayOut })
    .nullable()
    .describe('Where it is from; null for a case that was opened here'),
  holds: z.array(HoldView),
  clocks: z.array(ClockView),
  possibilities: z.array(PossibilityView),
  milestones: z.array(MilestoneView).describe('The way of the case: what is behind, here and ahead'),
  may: z.array(z.string()).describe('What the reader may do and read on this case, whatever its stage'),
  documents: z.array(DocumentView),
  publication: z
    .object({ consent: ConsentView.nullable(), refused: z.string().nullable().describe('Why there is none') })
    .nullable()
    .describe('The summary of the newest report for the public; null for whoever may not read it'),
  invoices: z.array(InvoiceOfCase),
  contacts: z.array(ContactView),
  help: z.array(Help),
}).meta({ id: 'CasePage' });

const TimelineEntryView = z
  .object({
    id: z.string(),
    seq: z.int().nullable().describe('Number of the event; null beside events'),
    at: instantOut,
    kind: z.enum(['event', 'mail', 'document', 'reminder', 'calendar', 'repair']),
    title: z.string(),
    detail: z.string(),
    actor: z.string().nullable(),
    link: z.string().nullable(),
    status: z.string().nullable(),
  })
  .meta({ id: 'TimelineEntry' });
export const Timeline = z.object({ items: z.array(TimelineEntryView) }).meta({ id: 'Timeline' });
