/**
 * Which file may import which: the table of docs/decisions/0005 as named, failing rules. What a file says inside is
 * eslint.config.mjs; what ends up in the workflows' bundle is infra/checks/bundle.mjs.
 */
const spec = '\\.spec\\.tsx?$';
/** The project's own files; libraries and Node have rules of their own. */
const own = '^(apps|libs|workflows|infra|test)/';
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** Everything under `from` may reach nothing of `to` but `but`; types are erased and may be exempt. */
const never = (name, comment, from, to, extra = {}) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from, pathNot: spec } : from,
  to: typeof to === 'string' ? { path: to, ...extra } : { ...to, ...extra },
});
const valuesOnly = { dependencyTypesNot: ['type-only'] };

const domain = [
  never('domain-knows-only-itself', 'A rule takes what it needs as an argument.', '^libs/domain/', {
    path: own,
    pathNot: '^libs/domain/',
  }),
  never(
    'domain-takes-no-library',
    'Nothing of npm or Node; only calendar/dates.ts takes one: the date library.',
    { path: '^libs/domain/', pathNot: `${spec}|^libs/domain/src/calendar/dates\\.ts$` },
    { dependencyTypes: [...npm, 'core'] },
  ),
  never(
    'one-date-library',
    'calendar/dates.ts takes temporal-polyfill and nothing else.',
    '^libs/domain/src/calendar/dates\\.ts$',
    { dependencyTypes: [...npm, 'core'], pathNot: '/temporal-polyfill/' },
  ),
];

const workflows = [
  never('workflows-know-only-the-domain', 'Data comes by activity, rules from #domain.', '^workflows/', {
    path: own,
    pathNot: '^workflows/|^libs/domain/',
  }),
  never(
    'workflows-take-no-calendar',
    'Time-zone tables change with Node: days are reckoned in an activity. Types are welcome.',
    '^workflows/',
    '^libs/domain/src/calendar/',
    valuesOnly,
  ),
  never('workflows-take-no-library', 'Only @temporalio/workflow and @temporalio/common.', '^workflows/', {
    dependencyTypes: [...npm, 'core'],
    pathNot: '/@temporalio/(workflow|common)/',
  }),
];

const services = [
  never(
    'services-know-domain-and-platform',
    'Data flows one way: apps → services → domain, platform.',
    '^libs/services/',
    {
      path: own,
      pathNot: '^libs/|^workflows/.*\\.contract\\.ts$',
    },
  ),
  never(
    'a-feature-has-one-door',
    "Another feature's tables are its own: ask its service.",
    { path: '^libs/services/src/([^/]+)/', pathNot: spec },
    { path: '^libs/services/src/', pathNot: '^libs/services/src/$1/|\\.(service|module)\\.ts$' },
  ),
  never(
    'services-module-gathers-modules',
    'The root of the services only puts features together.',
    '^libs/services/src/[^/]+\\.ts$',
    { path: '^libs/services/src/', pathNot: '\\.module\\.ts$' },
  ),
  never(
    'contracts-only-in-processes',
    'Only a *.process.ts talks to workflows; what they say to each other is a type that a service may name.',
    { path: '^libs/services/', pathNot: `${spec}|\\.process\\.ts$` },
    '^workflows/',
    valuesOnly,
  ),
  never(
    'engine-only-in-processes',
    'Only a *.process.ts knows the engine, by type or by value.',
    { path: '^libs/services/', pathNot: `${spec}|\\.process\\.ts$` },
    'node_modules/@temporalio/',
  ),
];

const platform = [
  never(
    'platform-knows-no-feature',
    'The outside world carries no process: it takes types of #domain.',
    '^libs/platform/',
    {
      path: own,
      pathNot: '^libs/(platform|domain)/',
    },
  ),
  never(
    'platform-takes-domain-types',
    'Types, the value types with their parsers (days, pence), and errors: no rules.',
    '^libs/platform/',
    { path: '^libs/domain/', pathNot: '^libs/domain/src/(errors|brand|calendar/dates|money/pence)\\.ts$' },
    valuesOnly,
  ),
];

const apps = [
  never(
    'apps-are-strangers',
    'What two apps need is a service.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  never(
    'apps-use-services',
    'A table belongs to its service: apps take *.service.ts and *.module.ts.',
    '^apps/(api|worker|cli)/',
    {
      path: '^libs/services/',
      pathNot: '\\.(service|module)\\.ts$',
    },
  ),
  never(
    'apps-take-little-of-the-platform',
    'Configuration, logger and modules; the worker starts the Temporal runtime, operators migrate the database.',
    { path: '^apps/([^/]+)/', pathNot: spec },
    {
      path: '^libs/platform/',
      pathNot: [
        '^libs/platform/src/(config|logger)/',
        '^libs/platform/src/(database/migrate|temporal/bundle)\\.ts$',
        '\\.module\\.ts$',
      ],
    },
  ),
  never('apps-hold-no-sql', 'Tables are the services’.', '^apps/', 'node_modules/(typeorm|pg)/'),
  never('only-the-worker-meets-workflows', 'Others ask a service.', '^apps/(api|cli|web)/', '^workflows/'),
  never('the-worker-meets-contracts', 'It types its activities by them; the bundle is a path.', '^apps/worker/', {
    path: '^workflows/',
    pathNot: '\\.contract\\.ts$',
  }),
  never('the-web-app-stands-alone', 'It talks to the api over its generated client only.', '^apps/web/', {
    path: own,
    pathNot: '^apps/web/',
  }),
];

const everywhere = [
  never('no-cycles', 'Of a circle nothing can be changed or tested alone.', {}, { circular: true }),
  never('every-import-resolves', 'A path that leads nowhere.', {}, { couldNotResolve: true }),
  never(
    'temporal-client-in-processes',
    'The engine’s client lives in *.process.ts and libs/platform/src/temporal; set-up and tests bring the engine up.',
    { pathNot: '\\.process\\.ts$|^libs/platform/src/temporal/|^infra/local/|^test/' },
    'node_modules/@temporalio/client/',
  ),
  never(
    'product-never-imports-tests',
    'Test code stays in test/.',
    '^(apps|libs|workflows|infra)/',
    '^test/|\\.spec\\.tsx?$',
  ),
  never(
    'product-takes-released-libraries',
    'A development dependency is not installed in production.',
    '^(apps/(api|worker|cli)|libs|workflows)/',
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
    },
    valuesOnly,
  ),
  never('migrations-are-frozen', 'They never change with the code: SQL and typeorm only.', '^infra/migrations/', {
    pathNot: 'node_modules/typeorm/',
  }),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...domain, ...workflows, ...services, ...platform, ...apps, ...everywhere],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps/web/)?dist/|^apps/web/.*\\.gen\\.ts$' },
    enhancedResolveOptions: {
      conditionNames: ['development', 'import', 'node', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
