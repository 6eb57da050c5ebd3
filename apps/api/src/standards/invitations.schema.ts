import { z } from 'zod';
import { CIRCLES } from '#domain/standards/invitation';
import { idOut, instantOut, text } from '../http/parts.schema.js';

const CircleName = z.enum(CIRCLES).meta({ id: 'ConsultationCircle' });

export const NewInvitation = z
  .object({
    circles: z.array(CircleName).min(1, 'Choose at least one circle.').max(CIRCLES.length),
    note: text(2000, 0).default('').describe('Words of the office’s own, in the mail'),
  })
  .meta({ id: 'NewConsultationInvitation' });

export const InvitationsView = z
  .object({
    circles: z.array(
      z.object({
        circle: CircleName,
        words: z.string(),
        people: z.int(),
        asked: z.int().describe('Of them, in this window already'),
      }),
    ),
    sent: z
      .array(
        z.object({
          ...{ id: idOut, circles: z.array(CircleName), note: z.string(), people: z.int() },
          ...{ by: z.string(), at: instantOut },
        }),
      )
      .describe('The latest first'),
  })
  .meta({ id: 'ConsultationInvitations' });

export const PreviewView = z
  .object({
    people: z.array(
      z.object({
        name: z.string(),
        email: z.string(),
        role: z.string(),
        asked: z.boolean().describe('Already; not again'),
      }),
    ),
    mail: z
      .object({ subject: z.string(), text: z.string() })
      .nullable()
      .describe('As the first of them gets it; null where nobody would'),
  })
  .meta({ id: 'ConsultationInvitationPreview' });
