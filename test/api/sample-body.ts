// A body that an operation takes, made up from the schema that it declares: enough to get past validation and be asked whether
// one may. What a schema cannot say (a day that is no Sunday, a number with check digits) the rules refuse later, by another name.
export const NOBODY = '019aa000-0000-7000-8000-000000000000';

interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
export type Schemas = Readonly<Record<string, Schema>>;

const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: NOBODY,
  date: '2005-03-08',
  email: 'somebody@example.org',
  'date-time': '2005-03-08T12:00:00Z',
};

/** What the patterns of the document are of: countries, schemes, hours, minute numbers. */
const OF_A_PATTERN = ['GB', '0088', '09:00', '10.00', 'A-2005-0001', '2005'];

const text = ({ format, pattern, minLength = 1 }: Schema): string =>
  BY_FORMAT[format ?? ''] ??
  (pattern === undefined ? undefined : OF_A_PATTERN.find((each) => new RegExp(pattern).test(each))) ??
  'x'.repeat(Math.max(minLength, 1));

export function sample(schema: Schema, known: Schemas): unknown {
  const { $ref, enum: several, anyOf, oneOf, type, items, properties = {}, required = [] } = schema;
  if ($ref !== undefined) return sample(known[$ref.split('/').at(-1) ?? ''] ?? {}, known);
  if ('const' in schema) return schema.const;
  if (several) return several[0];
  const choice = (anyOf ?? oneOf)?.[0];
  if (choice) return sample(choice, known);
  if (type === 'object' || Object.keys(properties).length > 0)
    return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {}, known)]));
  if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sample(items ?? {}, known));
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  return type === 'boolean' ? true : text(schema);
}
