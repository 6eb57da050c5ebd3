// Every operation of the api with the address at which it is asked: of a case and things of the person's own, of somebody else's,
// and of one that does not exist.
import type { OpenAPIObject } from '@nestjs/swagger';
import { newId } from '#platform/database/ids';
import type { ApiUnderTest } from './api-under-test.js';
import { NOBODY, sample, type Schemas } from './sample-body.js';

export type Method = 'get' | 'post' | 'put' | 'delete';
export type Whose = 'own' | 'other' | 'none';

export interface Asking {
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  /** In the words of the permission table. */
  readonly access: string;
  readonly body: object | undefined;
  /** Takes a file. */
  readonly file: boolean;
  /** Of a case, or of a thing that belongs to one: who is asked matters beside the role. */
  readonly ofCase: boolean;
}

interface Described {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: object;
  }[];
  readonly 'x-permission'?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
}

/** What is there to be asked for: ids by the address that they stand in. */
export type Fixtures = Readonly<
  Record<Exclude<Whose, 'none'>, { readonly number: string; readonly ids: readonly (readonly [RegExp, string])[] }>
>;

/** A case that is over: whatever may be asked of it is refused for its stage and for nothing else. */
export async function makeFixtures(api: ApiUnderTest): Promise<Fixtures> {
  const { world, db } = api;
  const { hart, iqbal, lund } = world.assessors;
  const stranger = newId();
  await db.query(
    `insert into organisation (id, reference, name, legal_name, country, address_lines) values ($1, 'OTH', 'Other', 'Other', 'GB', '[]')`,
    [stranger],
  );
  const made = async (ordinal: number, organisationId: string, assessor: string, supervisor: string | null) => {
    const number = await api.makeCase(ordinal, { stage: 'CLOSED', assessor, supervisor }, organisationId);
    const [claim, invoice] = [newId(), newId()];
    const claimant = ordinal === 1 ? world.as.assessor.id : world.as.office.id;
    await db.query(
      `insert into travel_claim (id, command_id, case_id, claimant, status, created_at)
       select $1::uuid, $1::text, id, $2::uuid, 'draft', now() from case_file where number = $3`,
      [claim, claimant, number],
    );
    await db.query(
      `insert into invoice (id, case_id, organisation_id, reason, status, customer, lines, gross_pence, created_at)
       select $1::uuid, id, organisation_id, 'fee', 'draft', '{"name": "C", "addressLines": []}', '[]', 0, now() from case_file where number = $2`,
      [invoice, number],
    );
    return {
      number,
      ids: [
        [/\/organisations\//, organisationId],
        [/\/claims\//, claim],
        [/\/invoices\//, invoice],
      ] as const,
    };
  };
  return { own: await made(1, world.organisationId, hart, iqbal), other: await made(2, stranger, lund, null) };
}

const BELONGS = /\{number\}|^\/api\/(organisations|claims|invoices)\/\{id\}/;

export function askings({ paths, components }: OpenAPIObject, fixtures: Fixtures, whose: Whose): readonly Asking[] {
  const schemas = (components?.schemas ?? {}) as Schemas;
  const at = whose === 'none' ? { number: 'A-2005-0999', ids: [] } : fixtures[whose];
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<Method, Described>).map(([method, operation]) => {
      const json = operation.requestBody?.content['application/json']?.schema;
      const id = at.ids.find(([where]) => where.test(path))?.[1] ?? NOBODY;
      const filled = {
        number: at.number,
        cycle: '1',
        kind: 'self',
        year: '2005',
        step: 'suspend',
        from: '2005-01-01',
        token: 'x',
      };
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method as Method,
        path: queried(
          operation,
          schemas,
          path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => (filled as Record<string, string>)[name] ?? id),
        ),
        access: operation['x-permission'] ?? '',
        body: json && (sample(json, schemas) as object),
        file: operation.requestBody !== undefined && json === undefined,
        ofCase: BELONGS.test(path),
      };
    }),
  );
}

/** With what the operation cannot do without. */
function queried({ parameters = [] }: Described, schemas: Schemas, path: string): string {
  const needed = parameters.filter((each) => each.in === 'query' && each.required);
  const query = new URLSearchParams(
    needed.map(({ name, schema }): [string, string] => [name, String(sample(schema, schemas))]),
  );
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}
