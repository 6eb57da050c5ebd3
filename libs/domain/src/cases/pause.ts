// A pause (docs/process.md, Situations): people agree to leave a case alone for a while. Reminders are held back; no promise moves.
import type { LocalDay } from '../calendar/dates.js';
import type { SilenceDays } from './silence.js';

export interface Pause {
  readonly reason: string;
  readonly since: LocalDay;
}

export interface PauseCommands {
  pauseCase: { readonly reason: string; readonly today: LocalDay };
  /** `silence`: the days of a silence that is counted on, the paused ones left out; null where no answer is owed. */
  resumeCase: { readonly today: LocalDay; readonly silence: SilenceDays | null };
}
