import { z } from 'zod';
import { text } from '../http/parts.schema.js';

export const Question = z
  .object({
    what: text(200).describe('What is asked for, as it follows “we are waiting for”'),
    why: text(2000),
  })
  .meta({ id: 'QuestionToOrganisation' });

export const Heard = z
  .object({ note: text(2000).describe('What was heard, and how') })
  .meta({ id: 'HeardFromOrganisation' });
