// What is typed into a score sheet stays in this browser until it is saved: with the sheet that it began from, so that what was saved
// meanwhile can be told from it (reconcile.ts). It belongs to one account, one case, one sheet.
import type { Typed } from './reconcile.js';
import { sameScores } from './reconcile.js';

export interface Kept {
  /** The sheet as it was when the typing began. */
  readonly base: readonly Typed[];
  readonly typed: readonly Typed[];
  /** RFC 3339 */
  readonly at: string;
}

/** As much of a browser's storage as is needed. */
export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export class Keeper {
  constructor(
    private readonly key: string,
    private readonly storage: Storage,
  ) {}

  read(): Kept | undefined {
    try {
      const text = this.storage.getItem(this.key);
      return text === null ? undefined : (JSON.parse(text) as Kept);
    } catch {
      return undefined; // a browser that keeps nothing, or something else's entry: then there is nothing kept
    }
  }

  /** @returns whether the browser took it: some keep nothing. */
  keep(base: readonly Typed[], typed: readonly Typed[]): boolean {
    try {
      if (sameScores(base, typed)) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify({ base, typed, at: new Date().toISOString() }));
      return true;
    } catch {
      return false;
    }
  }

  /** What was sent is saved; what was typed while it was on its way stays kept. */
  settle(sent: readonly Typed[]): void {
    const kept = this.read();
    if (kept) this.keep(sent, kept.typed);
  }

  forget(): void {
    this.keep([], []);
  }
}

export const keyOf = (account: string, number: string, cycle: number, kind: string): string =>
  `scores ${account} ${number}/${cycle} ${kind}`;
