// Which refusals an operation can answer follows from what it takes: said once here for all of them.
import type { OpenAPIObject } from '@nestjs/swagger';

type Path = OpenAPIObject['paths'][string];
type Method = NonNullable<Path['get']>;
type Responses = NonNullable<NonNullable<OpenAPIObject['components']>['responses']>;

const METHODS = ['get', 'post', 'put', 'delete'] as const;

const WORDS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read, or lacks its Idempotency-Key',
  401: 'Not signed in, or the password is not right',
  403: 'The account does not allow this',
  404: 'There is no such thing',
  409: 'The case or thing as it stands says no; the reason is given',
  412: 'Somebody else changed it in between',
  413: 'Too large',
  415: 'The body is not JSON',
  422: 'Fields are missing or not right',
  428: 'If-Match is missing',
  429: 'Too many attempts',
  500: 'A failure here',
  503: 'No answer just now; repeat it with the same Idempotency-Key',
};

function statusesOf(operation: Method, path: string, unsafe: boolean): readonly number[] {
  const parameters = (operation.parameters ?? []).map((each) => ('name' in each ? each : { name: '', in: '' }));
  const takes = (name: string): boolean => parameters.some((each) => each.name === name);
  const body = operation.requestBody !== undefined;
  const inPath = parameters.some((each) => each.in === 'path');
  return [
    ...(unsafe ? [400, 403, 409] : []),
    ...(operation.security?.length ? [401, 403] : []),
    ...(path === '/api/session' && unsafe ? [401, 429] : []),
    ...(path === '/api/session/password' ? [429] : []),
    ...(inPath || path.startsWith('/api/sandbox') ? [404] : []),
    ...(takes('If-Match') ? [412, 428] : []),
    ...(unsafe ? [413, 415] : []),
    ...(body || parameters.length > 0 ? [422] : []),
    ...[500, 503],
  ];
}

const nameOf = (status: number): string => `Problem${status}`;

export function addRefusals(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      // Said of each, so that nothing is open by an oversight.
      operation.security ??= [];
      for (const status of statusesOf(operation, path, method !== 'get'))
        operation.responses[status] = { $ref: `#/components/responses/${nameOf(status)}` };
    }
  }
  const schema = { $ref: '#/components/schemas/Problem' };
  const responses = Object.entries(WORDS).map(([status, description]) => [
    nameOf(Number(status)),
    { description, content: { 'application/problem+json': { schema } } },
  ]);
  document.components = { ...document.components, responses: Object.fromEntries(responses) as Responses };
  return document;
}
