import { londonDay } from '#domain/calendar/dates';
import { eventOf } from '#domain/cases/events';
import { longDay } from '#platform/mailer/format';
import { clockOf } from '../case-context.js';
import { reportPromised } from './intake.letters.js';
import { commonOf, reviewerOf, type Addressee, type EventFacts } from './letter.js';

/** What the outcome letters quote from the frozen report and certificate. */
export interface OutcomeFacts extends EventFacts {
  readonly reasons: readonly string[];
  readonly certificateNo: string;
}

const dayOf = (facts: EventFacts, kind: 'CERTIFICATE' | 'APPEAL_WINDOW' | 'REWORK'): string | null => {
  const clock = clockOf(facts.context, kind);
  return clock ? longDay(clock.promisedDay) : null;
};

export const outcomeLetters = {
  'rework-requested': (facts: OutcomeFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    supervisor: reviewerOf(facts.context)?.name ?? '',
    dueOn: dayOf(facts, 'REWORK') ?? '',
    reportPromisedOn: reportPromised(facts),
    comments: (eventOf('returnScores', facts.event)?.data.comments ?? []).map(({ segment, comment }) => ({
      segment: `Segment ${segment}`,
      comment,
    })),
  }),
  'scores-accepted': (facts: OutcomeFacts, to: Addressee) => {
    const clock = clockOf(facts.context, 'REPORT');
    return {
      ...commonOf(facts, to),
      supervisor: reviewerOf(facts.context)?.name ?? '',
      grade: facts.context.state.grade,
      overall: `${facts.context.overallShown ?? ''} %`,
      reportPromisedOn: reportPromised(facts),
      workingOn: clock ? longDay(clock.workingDay) : '',
    };
  },
  'report-issued': (facts: OutcomeFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    issuedOn: longDay(londonDay(facts.at)),
    overall: `${facts.context.overallShown ?? ''} %`,
    targetLevel: facts.context.targetLevel,
    grade: facts.context.state.grade,
    reasons: facts.reasons,
    certificatePromisedOn: dayOf(facts, 'CERTIFICATE'),
    appealUntil: dayOf(facts, 'APPEAL_WINDOW') ?? '',
  }),
  'certificate-issued': (facts: OutcomeFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    certificateNo: facts.certificateNo,
    grade: facts.context.state.grade ?? '',
    issuedOn: longDay(londonDay(facts.at)),
    verifyUrl: null,
  }),
};
