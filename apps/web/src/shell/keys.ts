// Keys for those who work here all day. They can be switched off (WCAG 2.1.4); Ctrl-K stays.
import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { allActions } from './actions.js';

/** How long the second key of `g c` is waited for, in milliseconds. */
const PATIENCE = 1500;

const writesThere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input:not([type=checkbox], [type=radio]), textarea, select') !== null);

const windowOpen = (): boolean => document.querySelector('[role=dialog]') !== null;

export function useKeysWanted(): readonly [boolean, (wanted: boolean) => void] {
  const [wanted, set] = useLocalStorage({ key: 'casework-keys', defaultValue: true, getInitialValueInEffect: false });
  return [wanted, set];
}

/** What was typed with what was typed shortly before: `g` and then `c` is `g c`. */
function useTyped(): (key: string, at: number) => string {
  const before = useRef({ key: '', at: 0 });
  return (key, at) => {
    const typed = at - before.current.at < PATIENCE && before.current.key !== '' ? `${before.current.key} ${key}` : key;
    before.current = { key, at };
    return typed;
  };
}

export function useKeys(): void {
  const [wanted] = useKeysWanted();
  const typed = useTyped();
  useEffect(() => {
    if (!wanted) return;
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target, timeStamp } = event;
      if (ctrlKey || metaKey || altKey || key.length > 1 || writesThere(target) || windowOpen()) return;
      const sequence = typed(key, timeStamp);
      const actions = allActions();
      const found =
        actions.find(({ keys }) => keys === sequence) ??
        (sequence.endsWith(key) && !sequence.startsWith('g ') ? actions.find(({ keys }) => keys === key) : undefined);
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
