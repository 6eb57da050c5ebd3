import { v5, v7 } from 'uuid';

const NAMESPACE = '7f0c6f4e-9a0b-5c53-9c4f-1d8a5a5f2f11';

/** A new id, ordered by time. */
export const newId = (): string => v7();

/** The same id for the same words: what a retried transaction writes again is then the same row. */
export const idOf = (...words: readonly (string | number)[]): string => v5(words.join('\u001f'), NAMESPACE);
