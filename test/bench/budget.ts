// Budgets are upper limits of exact counts: growth fails a test, which says what grew and how to decide about it.

export type Count = 'events' | 'bytes' | 'actions' | 'statements' | 'writes';
export type Counts = { readonly [C in Count]?: number };

export interface Budget {
  readonly completeCase: Counts;
  /** By operation of the api, as the complete case asks for it, its session included. */
  readonly operations: Readonly<Record<string, Counts>>;
}

const HOW_TO_GO_ON = 'make it cheaper, or raise test/bench/budget.json in a commit that says why';

/** A sentence for each count over its budget; none when all keep to it. */
export function overBudget(what: string, counted: Counts, budget: Counts | undefined): readonly string[] {
  if (!budget) return [`${what} has no budget yet: add ${JSON.stringify(counted)} to test/bench/budget.json`];
  return (Object.entries(counted) as [Count, number][])
    .filter(([count, value]) => value > (budget[count] ?? 0))
    .map(([count, value]) => `${what}: ${value} ${count}, its budget is ${budget[count] ?? 0}; ${HOW_TO_GO_ON}`);
}
