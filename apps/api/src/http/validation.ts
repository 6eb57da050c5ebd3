import { StandardSchemaValidationPipe } from '@nestjs/common';
import { InvalidInput, type FieldFault } from '#domain/errors';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

const step = (part: PropertyKey | { readonly key: PropertyKey }): string =>
  String(typeof part === 'object' ? part.key : part)
    .replaceAll('~', '~0')
    .replaceAll('/', '~1');

const faultOf = ({ path = [], message }: Issue): FieldFault => ({
  pointer: path.map((part) => `/${step(part)}`).join(''),
  message,
});

export const invalid = (issues: readonly Issue[]): InvalidInput =>
  new InvalidInput('The request is not complete or not right; correct the fields named.', issues.map(faultOf));

/** Bodies, queries and paths against the schema beside them; what a schema does not name does not get in. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ exceptionFactory: invalid });
