import type { z } from 'zod';
import type { ComplaintStep } from '#domain/complaints/complaint-steps';
import type { ComplaintPage, ComplaintRow } from '#services/proceedings/complaints/complaint-reads.service';
import {
  clocksView,
  historyView,
  promiseView,
  reasonOf,
  redatingsView,
  type HistoryEntry,
} from '../proceedings/proceeding.view.js';
import type { ComplaintList, ComplaintPageView } from './complaints.schema.js';

const TITLES: Readonly<Record<ComplaintStep, string>> = {
  receive: 'Noted',
  acknowledge: 'Acknowledged',
  appointInvestigator: 'Investigator appointed',
  recordFindings: 'Findings recorded',
  answer: 'Answered',
  withdraw: 'Withdrawn',
};

function told(entry: HistoryEntry) {
  const { data, type } = entry;
  const title = TITLES[type as ComplaintStep];
  if (type === 'receive') return { title, detail: `Received on ${String(data['receivedOn'])}.` };
  if (type === 'recordFindings') return { title, detail: String(data['findings']) };
  return { title: type === 'answer' ? `${title}: ${String(data['outcome'])}` : title, detail: reasonOf(entry) };
}

export const complaintRowView = ({
  promise,
  ...row
}: ComplaintRow): z.input<typeof ComplaintList>['items'][number] => ({ ...row, promise: promiseView(promise) });

export const complaintView = (page: ComplaintPage): z.input<typeof ComplaintPageView> => ({
  ...page,
  promise: promiseView(page.promise),
  clocks: clocksView(page.clocks),
  redatings: redatingsView(page.redatings),
  history: historyView(page.history, told),
  mails: [...page.mails],
  possibilities: page.possibilities.map((each) => ({ ...each })),
});
