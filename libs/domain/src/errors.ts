/** Facts a refusal carries for the reader: field names, values, limits. Plain JSON. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * An expected refusal: a code (`FEATURE.WHAT`), a sentence that says what to do next, and the facts behind it.
 * Rules *return* it; use cases throw it, and the API turns it into problem+json.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly facts: Facts = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** One field of a request or a file that breaks a rule. `pointer` is a JSON pointer or `row 12, column email`. */
export interface FieldFault {
  readonly pointer: string;
  readonly message: string;
}

/** Input that breaks rules field by field; nothing of it was taken over. */
export class InvalidInput extends DomainError {
  constructor(
    message: string,
    readonly faults: readonly FieldFault[],
    code = 'INPUT.INVALID',
  ) {
    super(code, message, { faults });
    this.name = 'InvalidInput';
  }
}
