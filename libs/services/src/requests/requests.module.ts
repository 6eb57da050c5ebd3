import { Module } from '@nestjs/common';
import { PaperAccessService } from './paper-access.service.js';
import { RequestKeysService } from './request-keys.service.js';
import { SessionsService } from './sessions.service.js';

/** What is remembered between one request and the next. */
@Module({
  providers: [PaperAccessService, RequestKeysService, SessionsService],
  exports: [PaperAccessService, RequestKeysService, SessionsService],
})
export class RequestsModule {}
