import { z } from 'zod';
import { dayIn, dayOut, instantOut } from '../http/parts.schema.js';

export const ClockMove = z
  .union([
    z.strictObject({ to: dayIn.describe('Nine in the morning of that day') }),
    z.strictObject({ days: z.int().min(1).max(3660) }),
  ])
  .meta({ id: 'ClockMove' });

export const SandboxClockView = z
  .object({ now: instantOut, today: dayOut, sandbox: z.boolean() })
  .meta({ id: 'SandboxClock' });
export const ClockMoved = SandboxClockView.extend({ casesTold: z.int() }).meta({ id: 'SandboxClockMoved' });
