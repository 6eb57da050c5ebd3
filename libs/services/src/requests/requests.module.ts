import { Module } from '@nestjs/common';
import { RequestKeysService } from './request-keys.service.js';

/** What is remembered between one request and the next. */
@Module({ providers: [RequestKeysService], exports: [RequestKeysService] })
export class RequestsModule {}
