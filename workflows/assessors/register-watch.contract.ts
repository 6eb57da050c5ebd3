// The public face of the register's watch: one for an installation.

export const REGISTER_WATCH_ID = 'register-watch';

export interface RegisterWatchActivities {
  /** What the day asks for: offers, declarations, conflicts of interest that time or new facts bring. Answers when to look next, ISO, real time. */
  watchRegister(): Promise<string>;
}
