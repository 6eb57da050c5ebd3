/**
 * The house rules as ESLint selectors, each with what to do instead. docs/decisions/0005 says why they are commands.
 * eslint.config.mjs says where each list holds.
 */

/** @param {string} selector @param {string} message */
const ban = (selector, message) => ({ selector, message });

const temporalWord = ban(
  'Identifier[name="Temporal"]',
  'The bare word Temporal means two things (dates, workflows): use #domain/calendar/dates.',
);
const environment = [
  ban(
    'MemberExpression[object.name="process"][property.name="env"]',
    'Only libs/platform/src/config reads the environment: inject Config.',
  ),
  ban(
    'ImportDeclaration[source.value=/^(node:)?process$/]',
    'Use the global process; its environment is read by libs/platform/src/config alone.',
  ),
];

const plain = [
  ban('Identifier[name="forwardRef"]', 'No forwardRef: a circle of modules means a part is missing between them.'),
  ban('ExportAllDeclaration', 'No barrels: import from the file that declares it.'),
  ban('ExportDefaultDeclaration', 'Named exports: a name is the same everywhere or the search does not find it.'),
  ban('TSEnumDeclaration', 'A string-literal union instead of an enum.'),
  ban('TSAnyKeyword', 'No any: say what it is, or `unknown` and check it.'),
  ban('CatchClause > BlockStatement[body.length=0]', 'Never an empty catch: handle it, or let it rise.'),
  ban(
    'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
    'A constructor takes at most 6 parameters: this class does two jobs.',
  ),
  ban(
    'CallExpression > MemberExpression[object.name=/^(describe|it|test)$/][property.name="only"]',
    'A focused test silences all others.',
  ),
  ban(
    'CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes)$/]',
    'Local-time Date methods differ by machine: use #domain/calendar/dates.',
  ),
];

export const everywhere = [temporalWord, ...environment, ...plain];
export const exceptTemporalWord = [...environment, ...plain];
export const exceptEnvironment = [temporalWord, ...plain];

/** The application's clock can be moved (sandbox, tests); the machine's cannot. */
export const appClock = [
  ban(
    'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    'Ask the Clock of #platform, or take `now`.',
  ),
  ban(
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'Ask the Clock of #platform, or take `now` as an argument.',
  ),
];

/** libs/domain: rules only, so that they run the same in a workflow, an activity and a test. */
export const pure = [
  ban('AwaitExpression', 'A rule does not wait: what it needs is an argument.'),
  ban(':function[async=true]', 'A rule does not wait: what it needs is an argument.'),
  ban('Decorator', 'A rule knows no framework.'),
  ban(
    'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    'A rule is not random: what is drawn is an argument.',
  ),
];

/** What runs in a workflow is replayed by a later Node with later language and time-zone tables. */
export const engineIndependent = [
  ban(
    'CallExpression[callee.property.name=/^(toLocale.*|localeCompare)$/]',
    'Language tables change with Node and break replays: compare strings with < and format in the view.',
  ),
];

export const workflowExceptClock = [
  ban(
    'CallExpression[callee.object.name="Promise"][callee.property.name="race"]',
    'The losing timer stays in the history: wait with condition(predicate, ms).',
  ),
  ban(
    ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!="const"]',
    'State at module level is shared by runs: keep it in the workflow function.',
  ),
];
export const workflow = [
  ...workflowExceptClock,
  ban(
    'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    "The application's clock answers through the record activity; only workflows/shared waits in the server's time.",
  ),
  ban(
    'NewExpression[callee.name="Date"][arguments.length=0]',
    "The application's clock answers through the record activity.",
  ),
];

/** For libs/domain and workflows: nothing of Node, the browser or the machine. */
export const noGlobals = [
  ...['Intl', 'process', 'console', 'Buffer', 'fetch', 'crypto', 'performance', 'global'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'WeakRef', 'FinalizationRegistry'],
].map((name) => ({
  name,
  message: 'Rules and workflows know no machine: pass in what is needed, wait with sleep or condition.',
}));

/**
 * Apps take types, errors and vocabularies (GRADES) from the domain, and the two value types with their parsers;
 * a rule is asked through a service, which loads what the rule needs.
 */
export const rulesStayBehindServices = {
  regex: '^#domain/(?!errors$|calendar/dates$|money/pence$)',
  allowTypeImports: true,
  allowImportNamePattern: '^[A-Z][A-Z0-9_]*$',
  message: 'A rule is called by a service: move the call there, or import the type only.',
};

export const noLifecycleHooks = {
  name: 'typeorm',
  importNames: [
    'BeforeInsert',
    'AfterInsert',
    'BeforeUpdate',
    'AfterUpdate',
    'AfterLoad',
    'BeforeRemove',
    'AfterRemove',
    'EventSubscriber',
  ],
  message: 'Entities have no lifecycle hooks: what must happen stands in the service.',
};
