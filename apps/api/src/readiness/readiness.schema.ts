import { z } from 'zod';
import { STAKEHOLDERS } from '#domain/interviews/coverage';
import { GATE_RULES, SEVERITIES } from '#domain/readiness/readiness-rules';
import { instantOut, text } from '../http/parts.schema.js';

const people = z.partialRecord(z.enum(STAKEHOLDERS), z.int().min(0).max(9999));
const accepted = z.partialRecord(z.enum(GATE_RULES), text(2000));

/** Left out where nothing has to be accepted. */
export const DeclareReady = z
  .object({
    accepted: accepted.default({}).describe('Why it is ready all the same, for each soft rule that is not met'),
  })
  .prefault({})
  .meta({ id: 'DeclareReady' });

const facts = { completedCycles: z.int().min(0).max(99), people: people.describe('Who took part and could be heard') };
export const ProgrammeFactsIn = z.object(facts).meta({ id: 'NewProgrammeFacts' });
export const FactsSaved = z.object({ version: z.int() }).meta({ id: 'ProgrammeFactsSaved' });

const Finding = z
  .object({
    rule: z.enum(['scored', ...GATE_RULES]),
    severity: z.enum(SEVERITIES).describe('Hard: not ready while unmet; soft: with a reason; advice: shown only'),
    met: z.boolean(),
    words: z.string(),
  })
  .meta({ id: 'ReadinessFinding' });

export const ReadinessView = z
  .object({
    findings: z.array(Finding),
    programme: z.object(facts).nullable(),
    version: z.int().describe('As in the ETag, of what is said of the programme; 0 before anything was'),
    declarations: z
      .array(z.object({ by: z.string(), at: instantOut, findings: z.array(Finding), accepted }))
      .describe('Through the gate, the last first'),
  })
  .meta({ id: 'Readiness' });
