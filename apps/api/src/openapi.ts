// The API's description, from the operations themselves. docs/openapi.json is this, written out and reviewed.
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { Problem } from './http/problem.schema.js';
import { addRefusals } from './http/refusals.js';
import { SESSION_COOKIE } from './session/express-session.js';

const TAGS: Readonly<Record<string, string>> = {
  Session: 'Signing in and out',
  Cases: 'Accreditation cases: lists, pages, timelines',
  Intake: 'From the application to readiness, and the ways out',
  Enquiries: 'Who has asked for what, and what came of it',
  Assessors: 'The register, assignments, in-house help',
  Visits: 'The two-day visit',
  Calendar: 'Visits in calendar programs',
  Scoring: 'Score sheets and sealed score sets',
  Reports: 'The report',
  Certificates: 'The certificate',
  Expenses: 'Travel and Subsistence',
  Invoices: 'Invoices and payments',
  Mails: 'Mails as they went out',
  Documents: 'Papers as PDF',
  Organisations: 'Organisations, programmes, contacts',
  Board: 'The Advisory Board: members, terms, the decision register',
  Standards: 'Standards versions: drafted, consulted on, published',
  Filters: 'What people narrow lists to, kept under a name',
  Users: 'Who can sign in',
  Sandbox: 'The movable clock of a sandbox installation',
  Health: 'For whoever runs the process',
};

export function describe(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('ISMPE Casework')
    .setDescription('Back office of the ISMPE. Every error is problem+json (RFC 9457) with a stable code.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE }, 'session');
  for (const [name, words] of Object.entries(TAGS)) builder.addTag(name, words);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => operationId(controller, method),
    standardSchemaConverter: (schema, { schemaType }) => converted(schema as z.ZodType, schemaType),
  });
  const { components } = converted(Problem, 'output');
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...components } };
  return addRefusals(document);
}

/** `CasesController.list` → `casesList` */
const operationId = (controller: string, method: string): string =>
  controller.charAt(0).toLowerCase() +
  controller.slice(1).replace(/Controller$/, '') +
  method.charAt(0).toUpperCase() +
  method.slice(1);

/** A schema with a name becomes a reference to a component of that name. */
function converted(schema: z.ZodType, io: 'input' | 'output'): { schema: object; components: Record<string, object> } {
  const options = { target: 'draft-2020-12', io, override: tidy } as const;
  const { $defs = {}, items } = z.toJSONSchema(z.array(schema), options);
  return { schema: items as object, components: $defs };
}

/** The name stands in the reference. Unsafe whole numbers' limits and patterns of formats say nothing to a reader. */
function tidy({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  delete jsonSchema['id'];
  delete jsonSchema['$id'];
  if (jsonSchema['format'] !== undefined) delete jsonSchema['pattern'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
}
