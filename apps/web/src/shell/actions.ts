// What can be done from where somebody is: each part of the page says its actions while it stands there. Ctrl-K finds them,
// their keys do them, `?` lists them.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

export interface Action {
  /** A verb and its object, as on a button. */
  readonly label: string;
  readonly group: string;
  /** One key, or two after each other: `/`, `g c`. */
  readonly keys?: string;
  readonly run: () => void;
}

let known: ReadonlyMap<symbol, readonly Action[]> = new Map();
let all: readonly Action[] = [];
const watchers = new Set<() => void>();

function put(key: symbol, actions: readonly Action[]): void {
  const next = new Map(known);
  if (actions.length > 0) next.set(key, actions);
  else next.delete(key);
  known = next;
  all = [...known.values()].flat();
  watchers.forEach((tell) => tell());
}

/** Offers these actions as long as the component stands. */
export function useActions(actions: readonly Action[]): void {
  const [key] = useState(() => Symbol('actions'));
  const latest = useRef(actions);
  const shape = actions.map(({ label, group, keys = '' }) => `${group}\t${label}\t${keys}`).join('\n');
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    put(
      key,
      latest.current.map((action, index) => ({ ...action, run: () => latest.current[index]?.run() })),
    );
  }, [key, shape]);
  useEffect(() => () => put(key, []), [key]);
}

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

export const useAllActions = (): readonly Action[] => useSyncExternalStore(watch, () => all);
export const allActions = (): readonly Action[] => all;
