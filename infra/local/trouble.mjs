/** Something a person can put right: one sentence that says what is wrong and what to do. It is printed without a stack. */
export class Trouble extends Error {
  /**
   * @param {string} sentence
   * @param {string} [details] what the failing program said last, printed below the sentence
   */
  constructor(sentence, details = '') {
    super(sentence);
    this.name = 'Trouble';
    this.details = details;
  }
}

/** @param {unknown} error */
export function explain(error) {
  if (error instanceof Trouble) return error.details ? `${error.message}\n\n${indent(error.details)}` : error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** @param {string} text */
export const indent = (text) => text.replace(/^/gm, '    ');
