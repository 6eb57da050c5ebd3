// Pausing and resuming (docs/process.md, Situations): with a reason, once at a time. The days of a pause are no silence of the
// organisation's; every promise runs on.
import { DomainError } from '../errors.js';
import type { Actor } from './commands.js';
import { SUPERVISORS, type ConsequencesOf } from './consequence.js';
import type { Changes, Obstacles } from './rules.js';
import type { CaseState } from './state.js';

export const pauseObstacles: Obstacles = {
  pauseCase: ({ pause }) =>
    pause
      ? new DomainError('PAUSE.ALREADY', `The case is paused since ${pause.since} already: ${pause.reason}`)
      : undefined,
  resumeCase: ({ pause }) =>
    pause ? undefined : new DomainError('PAUSE.NONE', 'The case is not paused; there is nothing to resume.'),
};

/** What the system does not do by itself while a case is paused. */
export const whilePaused = ({ pause }: CaseState, actor: Actor): DomainError | undefined =>
  pause && actor.roles.includes('system')
    ? new DomainError('PAUSE.ON', `The case is paused since ${pause.since}; nothing ends by itself meanwhile.`)
    : undefined;

export const pauseChanges: Changes = {
  pauseCase: (_state, { data: { reason, today } }) => ({ pause: { reason, since: today } }),
  resumeCase: (state, { data: { silence } }) => ({
    pause: null,
    silence: state.silence && silence ? { ...state.silence, ...silence } : state.silence,
  }),
};

export const pauseConsequences: Pick<ConsequencesOf, 'CasePaused' | 'CaseResumed'> = {
  CasePaused: () => ({ mails: [{ purpose: 'case-paused', to: ['organisation', 'assessor', ...SUPERVISORS] }] }),
  CaseResumed: ({ data: { silence } }) => ({
    ...(silence && {
      supersedes: ['SILENCE'],
      starts: [{ kind: 'SILENCE', anchor: silence.countsFrom }],
      timers: [
        { command: 'fallDormant', at: silence.dormantOn },
        { command: 'lapse', at: silence.lapsesOn },
      ],
    }),
    mails: [{ purpose: 'case-resumed', to: ['organisation', 'assessor', ...SUPERVISORS] }],
  }),
};
