// What stands on the pages for the house, in words.
import type { CaseEvent } from '#domain/cases/events';
import type { LocalDay } from '#domain/calendar/dates';
import type { FollowUp, Outcome } from '#domain/scoring/alternatives';
import type { Comparison } from '#domain/scoring/comparison';
import { criterionOf, type CriterionScore, type StandardsRules } from '#domain/scoring/standards';
import type { AlternativeLine, ComparedLine, Noted } from '#platform/pdf/report-papers';

interface Told {
  readonly event: CaseEvent;
  readonly day: LocalDay;
}

export const comparedLines = ({ segments, overall }: Comparison): readonly ComparedLine[] =>
  [
    ...segments.map(({ no, title, ...each }) => ({ ...each, name: `${no}. ${title}` })),
    { ...overall, name: 'Overall' },
  ].map(({ name, self, assessor, alternative }) => ({ name, self, assessor, supervisor: alternative }));

interface Alternative {
  readonly score: CriterionScore;
  readonly setNo: number;
  readonly comment: string;
  readonly resolution: string;
  readonly outcome: Outcome;
  readonly then: FollowUp | null;
}

const OUTCOME: Readonly<Record<Outcome, string>> = {
  open: 'Still under review.',
  accepted: 'The assessor’s score was accepted.',
  returned: 'The scores were returned.',
};
const THEN: Readonly<Record<FollowUp, string>> = {
  followed: 'The assessor then scored as the supervisor had.',
  'changed otherwise': 'The assessor then changed the score otherwise.',
  kept: 'The assessor then kept the score.',
};

export function alternativeLine(
  { score, setNo, comment, resolution, outcome, then }: Alternative,
  rules: StandardsRules,
  scores: readonly CriterionScore[],
): AlternativeLine {
  const criterion = criterionOf(rules, score.criterion);
  const shown = (of: CriterionScore | undefined): string =>
    of === undefined ? '–' : 'points' in of ? `${of.points} / ${criterion?.points ?? '–'}` : 'n/a';
  return {
    ...{ criterion: score.criterion, title: criterion?.title ?? '', setNo, why: comment },
    assessor: shown(scores.find((each) => each.criterion === score.criterion)),
    supervisor: shown(score),
    outcome: [OUTCOME[outcome], then && THEN[then], resolution].filter((words) => words).join(' '),
  };
}

export function reviewNote({ event, day }: Told): readonly Noted[] {
  switch (event.type) {
    case 'ScoresSubmitted':
      return [{ day, words: 'The assessor submitted the scores.' }];
    case 'ScoresResubmitted':
      return [{ day, words: `The assessor submitted them anew: ${event.data.reason}` }];
    case 'ScoresReturned':
      return event.data.comments.map(({ segment, comment }) => ({
        day,
        words: `The supervisor returned segment ${segment}: ${comment}`,
      }));
    case 'ScoresAccepted':
      return [{ day, words: `The supervisor accepted them: ${event.data.result.grade ?? 'no award'}.` }];
    case 'ReviewReopened':
      return [{ day, words: `The review was reopened: ${event.data.reason}` }];
    case 'AppealSettled':
      return [{ day, words: `An appeal ended, ${event.data.outcome}: ${event.data.reason}` }];
    default:
      return [];
  }
}

export function impartialityNote({ event, day }: Told): readonly Noted[] {
  switch (event.type) {
    case 'ConflictReported':
      return [{ day, words: `A conflict of the ${event.data.about} was reported: ${event.data.facts}` }];
    case 'ConflictRuled':
      return [
        {
          day,
          words: `${event.data.as === 'board' ? 'The Board’s member' : 'The uninvolved supervisor'} ruled: ${event.data.ruling}. ${event.data.reason}`,
        },
      ];
    default:
      return [];
  }
}
