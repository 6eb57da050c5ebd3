import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { ClsServiceManager } from 'nestjs-cls';

const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

/** One JSON object a line, with the request's and the case's id where there is one. */
export class JsonLogger extends ConsoleLogger {
  constructor(level: LogLevel) {
    super({ json: true, colors: false, logLevels: LEVELS.slice(0, LEVELS.indexOf(level) + 1) });
  }

  protected override getJsonLogObject(
    ...given: Parameters<ConsoleLogger['getJsonLogObject']>
  ): ReturnType<ConsoleLogger['getJsonLogObject']> {
    const cls = ClsServiceManager.getClsService();
    const request = cls.isActive() ? { requestId: cls.getId(), caseNo: cls.get<string | undefined>('caseNo') } : {};
    return { ...super.getJsonLogObject(...given), ...request };
  }
}
