import { Injectable } from '@nestjs/common';
import type { ActivityInboundCallsInterceptor, ActivityInterceptorsFactory } from '@temporalio/worker';
import { ClsService } from 'nestjs-cls';

/** Everything logged inside an activity names the workflow (`case/A-2005-0001/1`) and the activity it belongs to. */
@Injectable()
export class CaseInLogs {
  constructor(private readonly cls: ClsService) {}

  readonly factory: ActivityInterceptorsFactory = (context) => ({
    inbound: {
      execute: (input, next) =>
        this.cls.run(() => {
          const { workflowExecution, activityId, activityType } = context.info;
          this.cls.set('caseNo', workflowExecution?.workflowId);
          this.cls.set('activity', `${activityType} ${activityId}`);
          return next(input);
        }),
    } satisfies ActivityInboundCallsInterceptor,
  });
}
