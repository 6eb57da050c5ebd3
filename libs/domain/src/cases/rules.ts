// The shape of what a situation brings to the case: each kind is a table by command, and the tables are put together in
// obstacles.ts, guards.ts, changes.ts and choices.ts.
import type { DomainError } from '../errors.js';
import type { Command, CommandType } from './commands.js';
import type { CaseEvent } from './events.js';
import type { Stage } from './stages.js';
import type { CaseState } from './state.js';

/** Why a command is not possible, as far as the state alone tells: said before any form is filled in. */
export type Obstacles = { readonly [K in CommandType]?: (state: CaseState) => DomainError | undefined };

/** What is wrong with a command's data or with who gives it. Asked only where no obstacle stands. */
export type Guards = {
  readonly [K in CommandType]?: (state: CaseState, command: Command<K>) => DomainError | undefined;
};

/** What an event changes beside the stage. */
export type Changes = { readonly [K in CommandType]?: (state: CaseState, event: CaseEvent<K>) => Partial<CaseState> };

/** Where an event leads when the stage table names several ways. @param after the changes are in it already. */
export type Choices = {
  readonly [K in CommandType]?: (before: CaseState, after: CaseState, event: CaseEvent<K>) => Stage;
};
