import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line logged meanwhile carries beside its message: `requestId`, `workflow`. */
export type LogFields = Readonly<Record<string, string>>;

const current = new AsyncLocalStorage<LogFields>();

export const logFields = (): LogFields => current.getStore() ?? {};

/** Runs `work` with these fields in its log lines, beside those it runs in already. */
export const withLogFields = <T>(fields: LogFields, work: () => T): T =>
  current.run({ ...logFields(), ...fields }, work);
