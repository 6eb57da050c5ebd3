/** Every scenario runs with a warm cache and with none: the state of a case that has slept for weeks, or met a new worker. */
export const CACHES = [
  ['with a cache', 200],
  ['without a cache', 0],
] as const;
