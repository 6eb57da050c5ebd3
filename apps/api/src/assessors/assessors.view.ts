import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import type { Assessor } from '#services/assessors/assessors.service';
import type { AssessorView } from './assessors.schema.js';

const OFFICE = ['office', 'manager', 'admin'];

/** The list is for everybody who chooses; how to reach an assessor is the office's. */
export const assessorView = (assessor: Assessor, reader: User): z.input<typeof AssessorView> => ({
  ...assessor,
  email: reader.roles.some((role) => OFFICE.includes(role)) ? assessor.email : null,
});
