import type { Stage } from './stages.js';

/** A step of the main line that can be taken back, with what it found. */
export interface Step {
  /** Name of the command that made it. */
  readonly command: string;
  /** Number of its event. */
  readonly seq: number;
  readonly from: Stage;
  /** The fields of the state that it changed, as they were. */
  readonly restores: Readonly<Record<string, unknown>>;
}
