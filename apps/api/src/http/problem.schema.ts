import { z } from 'zod';

/** RFC 9457; every refusal and failure of the api has this shape. */
export const Problem = z
  .object({
    type: z.string().describe('about:blank: the code says what it is'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What to do next, in the office’s words'),
    code: z.string().describe('FEATURE.WHAT, stable'),
    instance: z.string().describe('Id of the request, as in X-Request-Id and the log'),
    errors: z
      .array(z.object({ pointer: z.string(), message: z.string() }))
      .describe('Each field at fault, by JSON pointer'),
    facts: z.record(z.string(), z.unknown()).describe('Values behind the refusal'),
  })
  .meta({ id: 'Problem' });
export type ProblemDetails = z.infer<typeof Problem>;
