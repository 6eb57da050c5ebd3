// What makes the table of stages.ts sound: every stage is come to, from each there is a way to an end and from an end none, every
// command is possible somewhere and said in words, and where one leads several ways a choice decides. Looked at before api and
// worker start: a case that nothing can move on would be found by nobody for months.
import { CHOICES } from './choices.js';
import type { CommandType } from './commands.js';
import { STAGE_WORDS } from './stage-words.js';
import { STAGES, TERMINAL, TRANSITIONS, type Stage, type Transition } from './stages.js';

export type StageTable = Readonly<Record<CommandType, Transition>>;
type Entry = readonly [CommandType, Transition];

/** Everything that can be come to from these stages, one step after the other. */
function spread(from: readonly Stage[], steps: readonly { from: readonly Stage[]; to: readonly Stage[] }[]) {
  const reached = new Set(from);
  for (let grown = true; grown;) {
    const size = reached.size;
    for (const step of steps)
      if (step.from.some((stage) => reached.has(stage))) step.to.forEach((stage) => reached.add(stage));
    grown = reached.size > size;
  }
  return reached;
}

function faultsOfStages(entries: readonly Entry[]): readonly string[] {
  const steps = entries.map(([, step]) => step);
  const reached = spread(
    ['ENQUIRY'],
    steps.filter(({ returns }) => !returns),
  );
  const ending = spread(
    TERMINAL,
    steps.flatMap(({ from, to }) => to.map((each) => ({ from: [each], to: from }))),
  );
  return [
    ...STAGES.filter((stage) => !reached.has(stage)).map((stage) => `${stage} cannot be reached`),
    ...STAGES.filter((stage) => !ending.has(stage)).map((stage) => `${stage} has no way to an end`),
    ...TERMINAL.filter((stage) => steps.some(({ from, stays = [] }) => [...from, ...stays].includes(stage))).map(
      (stage) => `${stage} is an end, yet a command is possible at it`,
    ),
    ...STAGES.filter((stage) => STAGE_WORDS[stage].trim() === '').map((stage) => `${stage} has no words`),
  ];
}

function faultsOfCommand([command, { from, to, stays = [], does }]: Entry): readonly string[] {
  return [
    ...(from.length + stays.length === 0 ? [`${command} is possible nowhere`] : []),
    ...(does.trim() === '' ? [`${command} does not say what it does`] : []),
    ...(to.length > 1 && CHOICES[command] === undefined ? [`${command} leads several ways and nothing chooses`] : []),
  ];
}

/** What is wrong with the table; nothing when it is sound. */
export function faultsOfStageTable(table: StageTable = TRANSITIONS): readonly string[] {
  const entries = Object.entries(table) as unknown as readonly Entry[];
  return [...faultsOfStages(entries), ...entries.flatMap(faultsOfCommand)];
}
