import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';

export type Plan = Schemas['VisitPlan'];
export type Slot = Plan['slots'][number];
export type Interviews = Schemas['Interviews'];
export type Interview = Interviews['items'][number];
export type Covered = Plan['coverage'][number];
type Stakeholder = Slot['stakeholder'];

export interface CaseAt {
  readonly number: string;
  readonly cycle: number;
}

export const usePlan = ({ number, cycle }: CaseAt): UseQueryResult<Plan> =>
  useQuery({
    queryKey: ['case', number, String(cycle), 'visit-plan'],
    queryFn: () =>
      got<Plan>(api.GET('/api/cases/{number}/{cycle}/visit-plan', { params: { path: { number, cycle } } })),
  });

export const useInterviews = ({ number, cycle, seq }: Page): UseQueryResult<Interviews> =>
  useQuery({
    queryKey: ['case', number, String(cycle), 'interviews', seq],
    queryFn: () =>
      got<Interviews>(api.GET('/api/cases/{number}/{cycle}/interviews', { params: { path: { number, cycle } } })),
    placeholderData: (before) => before,
  });

const WORDS: Readonly<Record<Stakeholder, readonly [one: string, more: string]>> = {
  mentor: ['mentor', 'mentors'],
  mentee: ['mentee', 'mentees'],
  'line manager': ['line manager', 'line managers'],
  'programme team': ['member of the programme team', 'members of the programme team'],
  other: ['other person', 'other people'],
};

/** `a mentor`, `3 mentees` */
export const whoText = ({ people, stakeholder }: Pick<Slot, 'people' | 'stakeholder'>): string =>
  people === 1 ? `1 ${WORDS[stakeholder][0]}` : `${people} ${WORDS[stakeholder][1]}`;

export const kindText = (stakeholder: Stakeholder): string => WORDS[stakeholder][1];

export const STAKEHOLDERS = (Object.keys(WORDS) as Stakeholder[]).map((value) => ({
  value,
  label: value === 'other' ? 'somebody else' : WORDS[value][0],
}));

export const timesText = ({ from, until }: Pick<Slot, 'from' | 'until'>): string => `${from}–${until}`;
