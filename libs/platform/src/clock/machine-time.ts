/** Milliseconds of the machine's own clock: for patience, leases and offsets, never for a rule, which asks `Clock`. */
export const machineMs = (): number => Date.now();
