// What a standards file may say of the in-house review: which evidence it asks for, and its readiness gate.
import { z } from 'zod';
import { RETENTIONS, type EvidenceRules } from '#domain/evidence/evidence-rules';
import { STAKEHOLDERS } from '#domain/interviews/coverage';
import { SEVERITIES } from '#domain/readiness/readiness-rules';

const words = z.string({ error: 'is needed' }).trim().min(1, 'is empty').max(500, 'is longer than 500 characters');
const yes = z.enum(['yes', 'no'], 'is neither yes nor no').transform((text) => text === 'yes');
const count = z
  .string({ error: 'is needed' })
  .regex(/^\d{1,2}$/, 'is no whole number from 0 to 99')
  .transform(Number);
const severity = z.enum(SEVERITIES, 'is none of hard, soft, advice');

const Kind = z.strictObject({ kind: words, title: words, what: words, required: yes, retention: z.enum(RETENTIONS) });

export const evidence = z
  .strictObject({
    kinds: z
      .array(Kind)
      .min(1, 'asks for nothing; leave it out for the list of the information sheet')
      .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'names a kind twice')
      .exactOptional(),
    scores_need_evidence: yes.exactOptional(),
  })
  .transform(({ scores_need_evidence, ...rest }): Partial<EvidenceRules> => ({
    ...rest,
    ...(scores_need_evidence === undefined ? {} : { scoresNeedEvidence: scores_need_evidence }),
  }));

const weighed = z.strictObject({ severity });

/** Rules left out are advice. */
export const readiness = z.strictObject({
  cycles: z.strictObject({ severity, least: count }).exactOptional(),
  samples: z
    .strictObject({ severity, least: z.partialRecord(z.enum(STAKEHOLDERS), count).exactOptional() })
    .exactOptional(),
  evidence: weighed.exactOptional(),
  target: weighed.exactOptional(),
  actions: weighed.exactOptional(),
});
