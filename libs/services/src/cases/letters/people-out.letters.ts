import type { ConflictRuling } from '#domain/cases/conflict';
import { eventOf } from '#domain/cases/events';
import { days } from '#platform/mailer/format';
import { reportPromised } from './intake.letters.js';
import { commonOf, type Addressee, type EventFacts } from './letter.js';

const RULING_WORDS: Readonly<Record<ConflictRuling, string>> = {
  waive: 'it is waived',
  're-score': 'the work is done again by somebody else, from the evidence',
  're-visit': 'another assessor visits again and scores',
};

const conflict = (facts: EventFacts, to: Addressee) => {
  const found = facts.context.state.conflict ?? facts.before.conflict;
  return { ...commonOf(facts, to), about: found?.about ?? '', facts: found?.facts ?? '' };
};

const ruling = (facts: EventFacts, to: Addressee) => {
  const data = eventOf('ruleOnConflict', facts.event)?.data;
  return {
    ...commonOf(facts, to),
    about: facts.before.conflict?.about ?? '',
    by: data?.as === 'board' ? 'the Board' : 'the supervisor',
    ruling: data ? RULING_WORDS[data.ruling] : '',
    reason: data?.reason ?? '',
  };
};

export const peopleOutLetters = {
  'supervisor-replaced': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    successor:
      (to.role === 'former supervisor' ? facts.context.supervisor : facts.context.secondSupervisor)?.name ?? '',
  }),
  'assignment-ended': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    assessor: facts.context.formerAssessor?.name ?? 'the assessor',
    reason: eventOf('endAssignment', facts.event)?.data.reason ?? '',
    next:
      facts.before.visitedOn === null
        ? 'Another assessor will be named, and new days agreed.'
        : 'The supervisor will rule how the assessment continues.',
  }),
  'scoring-ruled': (facts: EventFacts, to: Addressee) => ({
    ...commonOf(facts, to),
    reason: eventOf('scoreFromEvidence', facts.event)?.data.reason ?? '',
    reportPromisedOn: reportPromised(facts),
  }),
  'visit-to-repeat': (facts: EventFacts, to: Addressee) => {
    const { reason = '', days: again = 1 } = eventOf('repeatVisit', facts.event)?.data ?? {};
    return { ...commonOf(facts, to), reason, days: days(again), reportPromisedOn: reportPromised(facts) };
  },
  'conflict-reported': conflict,
  'ruling-asked': conflict,
  'conflict-ruling-given': ruling,
  'conflict-ruled': ruling,
};
