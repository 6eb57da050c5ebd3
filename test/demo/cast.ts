// The demo's people and the programme that they play.
import type { Config } from '#platform/config/config';
import { behindTheScenes } from './people.js';
import type { Visitor } from './visitor.js';

export interface Cast {
  readonly programme: {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly organisationId: string;
    /** Cases that it has: with one, a further programme is entered. */
    readonly cases: number;
  };
  readonly assessorId: string;
  readonly supervisorId: string;
  readonly people: Readonly<Record<'office' | 'finance' | 'organisation' | 'assessor' | 'supervisor', Visitor>>;
}

interface Scene {
  readonly programmeId: string;
  readonly programme: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly assessorId: string;
  readonly supervisorId: string;
  readonly cases: number;
}

/** The programme with the fewest cases, so that a second run takes another one. */
const SCENE = `
  select p.id as "programmeId", p.name as programme, o.id as "organisationId", o.name as organisation,
    (select id from assessor where status = 'active' and not supervisory order by reference limit 1) as "assessorId",
    (select id from assessor where status = 'active' and supervisory order by reference limit 1) as "supervisorId",
    (select count(*)::int from case_file f where f.programme_id = p.id) as cases
  from programme p join organisation o on o.id = p.organisation_id
  order by cases, o.name, p.name limit 1`;

export const castOf = (config: Config): Promise<Cast> =>
  behindTheScenes(config, async ({ db, person }) => {
    const [scene] = await db.query<readonly Scene[]>(SCENE);
    if (!scene?.assessorId || !scene.supervisorId)
      throw new Error(
        'There is no programme or no active assessor yet: import samples/organisations.csv and samples/assessors.csv first.',
      );
    const { programmeId: id, programme: name, organisation, organisationId, assessorId, supervisorId, cases } = scene;
    return {
      programme: { id, name, organisation, organisationId, cases },
      ...{ assessorId, supervisorId },
      people: {
        office: await person('office'),
        finance: await person('finance'),
        organisation: await person('organisation', { organisationId }),
        assessor: await person('assessor', { assessorId }),
        supervisor: await person('supervisor', { assessorId: supervisorId }),
      },
    };
  });
