// What is measured, as one line of the report each.

export interface Figure {
  readonly no: 'P1' | 'P3' | 'P4' | 'P5' | 'P7' | 'P11' | 'P12' | 'P14';
  readonly what: string;
  readonly ours: string;
  readonly control: string;
  /** What is held against the target, in the target's own measure. */
  readonly value: number;
  /** Null where the must is no number: it is then a test's, and the report gives no verdict on it. */
  readonly must: number | null;
  readonly aim: number;
  readonly unit: string;
}

/** The value below which the share of them lies: the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const holds = ({ value, must }: Figure): boolean | null => (must === null ? null : value <= must);
export const reaches = ({ value, aim }: Figure): boolean => value <= aim;

/** Progress for the person at the console. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
