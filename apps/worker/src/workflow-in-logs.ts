import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { withLogFields } from '#platform/logger/log-fields';

/** Everything logged inside an activity names the workflow (`case/A-2005-0001/1`) and the activity it belongs to. */
export const workflowInLogs: ActivityInterceptorsFactory = ({ info }) => ({
  inbound: {
    execute: (input, next) =>
      withLogFields({ workflow: info.workflowExecution?.workflowId ?? '', activity: info.activityType }, () =>
        next(input),
      ),
  },
});
