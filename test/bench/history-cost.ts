// What a workflow's history costs: events and bytes as the server keeps them, and the actions that Temporal would bill.
import proto from '@temporalio/proto';
import type { History } from '@temporalio/common/lib/proto-utils.js';

export interface HistoryCost {
  readonly events: number;
  readonly bytes: number;
  readonly actions: number;
}

const { EventType } = proto.temporal.api.enums.v1;
const { History: HistoryMessage } = proto.temporal.api.history.v1;

/** One action each; the start by an update counts the update besides (it is accepted like any other). */
const ACTIONS: readonly number[] = [
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
  EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
  EventType.EVENT_TYPE_TIMER_STARTED,
  EventType.EVENT_TYPE_MARKER_RECORDED,
  EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
  EventType.EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED,
  EventType.EVENT_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED,
];

export function costOf(history: History): HistoryCost {
  const events = history.events ?? [];
  return {
    events: events.length,
    bytes: HistoryMessage.encode(history).finish().length,
    actions: events.filter(({ eventType }) => typeof eventType === 'number' && ACTIONS.includes(eventType)).length,
  };
}
