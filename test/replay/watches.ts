// The watches of an installation whose histories every later release has to replay.
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { RegisterWatchProcess } from '#services/assessors/watch/register-watch.process';
import { REGISTER_WATCH_ID } from '#workflows/assessors/register-watch.contract';
import type { SkippingCasework } from '../kit/casework.js';

type Play = (casework: SkippingCasework) => Promise<History>;

export const WATCHES: Readonly<Record<string, Play>> = {
  'register-watch': async (casework) => {
    await casework.app.get(RegisterWatchProcess, { strict: false }).ensureOpen();
    await casework.env.sleep('1 minute');
    return casework.client.workflow.getHandle(REGISTER_WATCH_ID).fetchHistory();
  },
};
