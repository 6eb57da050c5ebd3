import { SUPERVISORS, type ConsequencesOf } from './consequence.js';

type Events =
  'AssessorNamed' | 'SupervisorAppointed' | 'AssignmentEnded' | 'ScoringFromEvidenceRuled' | 'VisitToRepeat';

/** Who takes over after the visit has its own two weeks for the scores; the report's promise does not move. */
export const assignmentConsequences: Pick<ConsequencesOf, Events> = {
  AssessorNamed: (_event, after) => ({
    ...(after.stage === 'SCORING' ? { supersedes: ['SCORES'], starts: [{ kind: 'SCORES', anchor: 'today' }] } : {}),
    mails: [{ purpose: 'assessor-named', to: ['assessor'] }],
  }),
  // Where they come to the visit, the new one is invited with it and the old one's entry withdrawn.
  SupervisorAppointed: ({ data }, _after, before) => ({
    mails: [
      { purpose: 'supervisor-assigned', to: ['supervisor'] },
      ...(before.supervisor === null || before.supervisor === data.supervisor
        ? []
        : [{ purpose: 'supervisor-replaced', to: ['former supervisor'] } as const]),
    ],
  }),
  AssignmentEnded: (_event, _after, before) => ({
    supersedes: ['VISIT_REMINDER'],
    mails: [
      { purpose: 'assignment-ended', to: ['former assessor', 'organisation', ...SUPERVISORS, 'office'] },
      ...(before.stage === 'BOOKED' || before.stage === 'VISIT'
        ? [{ purpose: 'visit-postponed', to: ['former assessor', 'organisation'] } as const]
        : []),
    ],
  }),
  ScoringFromEvidenceRuled: () => ({ mails: [{ purpose: 'scoring-ruled', to: ['office'] }] }),
  VisitToRepeat: () => ({
    supersedes: ['SCORES', 'REVIEW', 'REWORK'],
    mails: [{ purpose: 'visit-to-repeat', to: ['organisation', 'assessor', 'office'] }],
  }),
};
