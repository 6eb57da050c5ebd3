// The life of a case as a chart and a table, drawn from the stage table (docs/state-chart.md, written by `npm run chart`).
import { PERMISSIONS } from '../access/permissions.js';
import { TIMED, type CommandType } from './commands.js';
import { STAGE_WORDS } from './stage-words.js';
import { STAGES, TERMINAL, TRANSITIONS, type Stage, type Transition } from './stages.js';
import { TAKEN_BACK } from './steps.js';

/** From more stages than these the arrows of one command would hide all others: one box stands for them. */
const DRAWN_SINGLY = 4;

const entries = Object.entries(TRANSITIONS) as unknown as readonly (readonly [CommandType, Transition])[];
const words = (stages: readonly Stage[]): string => stages.map((stage) => STAGE_WORDS[stage]).join(', ');

function arrows([command, { from, to, returns, does }]: (typeof entries)[number]): readonly string[] {
  if (returns || to.length === 0) return [];
  if (from.length > DRAWN_SINGLY) {
    const box = `from_${command}`;
    return [`state "any of ${from.length} stages" as ${box}`, ...to.map((stage) => `${box} --> ${stage}: ${does}`)];
  }
  return from.flatMap((start) =>
    to.filter((stage) => stage !== start).map((stage) => `${start} --> ${stage}: ${does}`),
  );
}

function chart(): readonly string[] {
  return [
    'stateDiagram-v2',
    ...STAGES.map((stage) => `state "${STAGE_WORDS[stage]}" as ${stage}`),
    '[*] --> ENQUIRY',
    ...entries.flatMap(arrows),
    ...TERMINAL.map((stage) => `${stage} --> [*]`),
  ];
}

/** Of whom the command is; what the system gives in its time is so marked. */
function givenBy(command: CommandType): string {
  const people: readonly string[] = command in PERMISSIONS ? PERMISSIONS[command as keyof typeof PERMISSIONS] : [];
  const system = (TIMED as readonly CommandType[]).includes(command) ? ['by itself'] : [];
  return [...people, ...system].join(', ');
}

function row([command, { from, to, stays = [], returns, does }]: (typeof entries)[number]): string {
  const leads = returns ? `back to one of: ${words(to)}` : words(to);
  const cells = [does, words(from), leads, words(stays), givenBy(command), command in TAKEN_BACK ? 'yes' : ''];
  return `| ${cells.join(' | ')} |`;
}

/** The whole page, in Markdown. */
export const stateChartPage = (): string =>
  [
    '# The life of a case, from its stage table',
    '',
    'Written by `npm run chart` from `libs/domain/src/cases/stages.ts`, which is what decides; a test fails when the two differ.',
    'Why so: [docs/process.md](process.md).',
    '',
    '```mermaid',
    ...chart().map((line, index) => (index === 0 ? line : `  ${line}`)),
    '```',
    '',
    '## Every command',
    '',
    'A command that leads somewhere else only from some stages stays where it is at the others.',
    '',
    '| It is possible to | From | Leads to | Stays at | Of whom | Can be taken back |',
    '| --- | --- | --- | --- | --- | --- |',
    ...entries.map(row),
    '',
  ].join('\n');
