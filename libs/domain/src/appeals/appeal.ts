// The rules of an appeal: a late one is admitted by a manager alone, with the reason; a panel is of two or more; it decides once
// each of its members has given a view, as more than half of them say.
import { DomainError } from '../errors.js';
import type { CommandOf, EventOf, Proceeding, ProceedingState } from '../proceedings/proceeding.js';
import {
  APPEAL_ENDS,
  APPEAL_STEPS,
  APPEAL_WORDS,
  STAGE_OF_OUTCOME,
  type AppealData,
  type AppealOutcome,
  type AppealStage,
} from './appeal-steps.js';

export interface AppealState extends ProceedingState<AppealStage> {
  /** `A-2005-0001/1/2`: the second of the first cycle of its case. */
  readonly number: string;
  readonly no: number;
  readonly late: boolean;
  /** Accounts of the panel. */
  readonly members: readonly string[];
  /** By account. */
  readonly views: Readonly<Record<string, AppealOutcome>>;
}

export type AppealCommand = CommandOf<AppealData>;
export type AppealEvent = EventOf<AppealData>;

/** As few as may decide. */
export const PANEL_OF_AT_LEAST = 2;

const refusal = (code: string, message: string): DomainError => new DomainError(`APPEALS.${code}`, message);

function refuseAdmission({ late }: AppealState, { actor, data }: AppealCommand & { type: 'admit' }) {
  if (!late) return undefined;
  if (!actor.roles.includes('manager'))
    return refusal('LATE', 'It came in after the appeal window; only a manager may admit it all the same.');
  return data.reason
    ? undefined
    : refusal('LATE_REASON', 'It came in after the appeal window; say why it is admitted all the same.');
}

function refusePanel({ views }: AppealState, { data: { members } }: AppealCommand & { type: 'appointPanel' }) {
  if (new Set(members).size < PANEL_OF_AT_LEAST)
    return refusal('PANEL_TOO_SMALL', `A panel has at least ${PANEL_OF_AT_LEAST} members.`);
  return Object.keys(views).every((each) => members.includes(each))
    ? undefined
    : refusal('VIEW_GIVEN', 'Whoever has given a view stays on the panel.');
}

/** The outcome that more than half of the members say; undefined while there is none. */
export function majorityOf({ members, views }: Pick<AppealState, 'members' | 'views'>): AppealOutcome | undefined {
  const said = Object.values(views);
  return said.find((outcome) => said.filter((each) => each === outcome).length * 2 > members.length);
}

function refuseDecision(state: AppealState, outcome: AppealOutcome): DomainError | undefined {
  const missing = state.members.filter((each) => state.views[each] === undefined).length;
  if (missing > 0) return refusal('VIEWS_MISSING', `${missing} of the panel’s members have not given their view yet.`);
  const majority = majorityOf(state);
  if (majority === undefined)
    return refusal(
      'NO_MAJORITY',
      'No outcome has more than half of the panel behind it: somebody changes their view, or the office adds a member.',
    );
  return majority === outcome
    ? undefined
    : refusal('NOT_THE_MAJORITY', `More than half of the panel say: ${majority}.`);
}

function guard(state: AppealState, command: AppealCommand): DomainError | undefined {
  switch (command.type) {
    case 'admit':
      return refuseAdmission(state, command);
    case 'appointPanel':
      return refusePanel(state, command);
    case 'giveView':
    case 'decide':
      if (!state.members.includes(command.actor.id))
        return refusal('NOT_ON_PANEL', 'Only a member of the panel may do this.');
      return command.type === 'decide' ? refuseDecision(state, command.data.outcome) : undefined;
    default:
      return undefined;
  }
}

function change({ views }: AppealState, event: AppealEvent): Partial<AppealState> {
  switch (event.type) {
    case 'lodge':
      return { number: event.data.number, no: event.data.no, late: event.data.late };
    case 'appointPanel':
      return { members: event.data.members };
    case 'giveView':
      return { views: { ...views, [event.actor.id]: event.data.view } };
    case 'decide':
      return { stage: STAGE_OF_OUTCOME[event.data.outcome] };
    default:
      return {};
  }
}

export const APPEAL: Proceeding<AppealStage, AppealData, AppealState> = {
  ...{ feature: 'APPEALS', thing: 'the appeal', words: APPEAL_WORDS, steps: APPEAL_STEPS, ends: APPEAL_ENDS },
  beginning: { stage: null, seq: 0, number: '', no: 0, late: false, members: [], views: {} },
  ...{ guard, change },
};
