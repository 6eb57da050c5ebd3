import type { z } from 'zod';
import type { AppealStep } from '#domain/appeals/appeal-steps';
import type { AppealPage, AppealRow } from '#services/proceedings/appeals/appeal-reads.service';
import {
  clocksView,
  historyView,
  promiseView,
  reasonOf,
  redatingsView,
  type HistoryEntry,
} from '../proceedings/proceeding.view.js';
import type { AppealList, AppealPageView } from './appeals.schema.js';

const TITLES: Readonly<Record<AppealStep, string>> = {
  lodge: 'Lodged',
  admit: 'Admitted',
  refuse: 'Not admitted',
  appointPanel: 'Panel appointed',
  giveView: 'View given',
  decide: 'Decided',
  withdraw: 'Withdrawn',
};

function told(entry: HistoryEntry, people: AppealPage['panel']) {
  const { data, type } = entry;
  const title = TITLES[type as AppealStep];
  const said = data['view'] ?? data['outcome'];
  const members = Array.isArray(data['members']) ? (data['members'] as readonly string[]) : [];
  const names = members.map((id) => people.find((each) => each.id === id)?.name ?? 'somebody who left it');
  if (type === 'appointPanel') return { title, detail: `${names.join(', ')}.` };
  if (type === 'lodge') return { title, detail: data['late'] === true ? 'After the appeal window.' : '' };
  const certificate = data['certificate'];
  if (type === 'decide' && typeof certificate === 'string')
    return { title: `${title}: ${String(said)}`, detail: `${reasonOf(entry)} ${certificate}` };
  return { title: typeof said === 'string' ? `${title}: ${said}` : title, detail: reasonOf(entry) };
}

export const appealRowView = ({ promise, ...row }: AppealRow): z.input<typeof AppealList>['items'][number] => ({
  ...row,
  promise: promiseView(promise),
});

export const appealView = ({ ...page }: AppealPage): z.input<typeof AppealPageView> => ({
  ...page,
  promise: promiseView(page.promise),
  panel: page.panel.map((each) => ({ ...each })),
  clocks: clocksView(page.clocks),
  redatings: redatingsView(page.redatings),
  history: historyView(page.history, (entry) => told(entry, page.panel)),
  mails: [...page.mails],
  possibilities: page.possibilities.map((each) => ({ ...each })),
});
