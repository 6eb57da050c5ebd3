import type { z } from 'zod';
import type { Described } from '#domain/evidence/document';
import type { DescribedEvidence } from './evidence.schema.js';

export const describedIn = ({ periodFrom, periodTo, ...rest }: z.output<typeof DescribedEvidence>): Described => ({
  ...rest,
  periodFrom: periodFrom ?? null,
  periodTo: periodTo ?? null,
});
