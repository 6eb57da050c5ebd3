import { queryOptions } from '@tanstack/react-query';
import { api, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';

export type WrittenText = Schemas['ReportText'];
export type Check = NonNullable<Schemas['AccuracyCheck']['check']>;
export type Remarks = Schemas['WrittenRemarks'];

type Of = Pick<Page, 'number' | 'cycle'>;
const keyOf = ({ number, cycle }: Of, what: string) => ['case', number, String(cycle), what];

/** The words of the report as they stand. */
export const textOf = (of: Of) =>
  queryOptions({
    queryKey: keyOf(of, 'report-text'),
    queryFn: () =>
      got(api.GET('/api/cases/{number}/{cycle}/report-text', { params: { path: of } })) as Promise<WrittenText>,
  });

/** What the organisation was shown, and what it said. */
export const checkOf = (of: Of) =>
  queryOptions({
    queryKey: keyOf(of, 'accuracy'),
    queryFn: () =>
      got(api.GET('/api/cases/{number}/{cycle}/accuracy', { params: { path: of } })) as Promise<
        Schemas['AccuracyCheck']
      >,
  });
