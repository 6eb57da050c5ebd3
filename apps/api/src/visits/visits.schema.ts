import { z } from 'zod';
import { dayIn, reason, text } from '../http/parts.schema.js';

/** Whether the days suit each other and the case is the case's own decision; here they are dates. */
const days = z.array(dayIn).max(10);

export const Booking = z
  .object({
    days,
    place: text(200),
    reason: reason.describe('Why the office books without the agreement of both sides here'),
    supervisorAttends: z.boolean().exactOptional().describe('The supervisory assessor comes along'),
  })
  .meta({ id: 'Booking' });

export const BrokenOff = z
  .object({ daysDone: days.describe('Days held before it was broken off; may be empty'), reason })
  .meta({ id: 'VisitBrokenOff' });

export const VisitHeld = z
  .object({
    days: days.describe('The actual days: the last one starts the report’s six weeks'),
    verbalFeedback: z.object({
      day: dayIn,
      by: text(200).exactOptional().describe('Who gave it, where it was not the assessor'),
      to: text(200),
      summary: text(5000),
    }),
  })
  .meta({ id: 'VisitHeld' });
