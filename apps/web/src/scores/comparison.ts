import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';

export type Comparison = Schemas['ScoreComparison'];
export type Alternative = Comparison['alternatives'][number];
export type Score = Alternative['score'];
export type Criterion = Comparison['rules']['segments'][number]['criteria'][number];

export const useComparison = ({ number, cycle, seq }: Page): UseQueryResult<Comparison> =>
  useQuery({
    queryKey: ['case', number, String(cycle), 'score-comparison', seq],
    queryFn: () =>
      got<Comparison>(api.GET('/api/cases/{number}/{cycle}/score-comparison', { params: { path: { number, cycle } } })),
    placeholderData: (before) => before,
  });

/** `7 of 10`, `not applicable`, `–` */
export function scoreText(score: Score | undefined, { points }: Pick<Criterion, 'points'>): string {
  if (!score) return '–';
  return 'points' in score ? `${score.points} of ${points}` : 'not applicable';
}

export const scoreOf = (scores: readonly Score[] | null, criterion: string): Score | undefined =>
  scores?.find((each) => each.criterion === criterion);

/** What the score says beside its figure. */
export const wordsOf = (score: Score | undefined): string =>
  !score ? '' : 'points' in score ? (score.comment ?? '') : score.notApplicable;

/** What came of an alternative, in words. */
export function outcomeText({ outcome, then }: Alternative): string {
  if (outcome === 'open') return 'open until the review is given';
  if (outcome === 'accepted') return 'the assessor’s score was accepted';
  const answers = {
    followed: 'followed',
    'changed otherwise': 'changed otherwise',
    kept: 'the score was kept',
  } as const;
  return then ? `returned; ${answers[then]}` : 'returned';
}
