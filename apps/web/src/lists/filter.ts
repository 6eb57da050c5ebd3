// What a list is narrowed to stands in the page's address: it survives going back, can be kept and can be sent to somebody.
import { useNavigate, useSearch } from '@tanstack/react-router';

export type Filter = Readonly<Record<string, string>>;

/** The filter, and how to change a part of it; nothing or an empty text takes a part out. */
export function useFilter(): readonly [Filter, (change: Readonly<Record<string, string | null | undefined>>) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const go = useNavigate();
  const filter = Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
  const change = (next: Readonly<Record<string, string | null | undefined>>): void => {
    const merged = Object.entries({ ...filter, ...next }).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    );
    void go({ to: '.', search: Object.fromEntries(merged) as never, replace: true });
  };
  return [filter, change];
}
