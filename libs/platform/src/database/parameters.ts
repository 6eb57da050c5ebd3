/** Collects the parameters of a statement, so that nothing from outside is ever part of its text. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The placeholder for a value: `$1`, `$2`, … */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
