import { api, got, type Schemas } from '../api/client.js';
import type { Page } from './page.js';

interface TimelineQuery {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<Schemas['Timeline']>;
}

/** The timeline as it is at the page's last event. */
export const timelineOf = ({ number, cycle, seq }: Page): TimelineQuery => ({
  queryKey: ['case', number, String(cycle), 'timeline', seq],
  queryFn: () =>
    got<Schemas['Timeline']>(api.GET('/api/cases/{number}/{cycle}/timeline', { params: { path: { number, cycle } } })),
});
