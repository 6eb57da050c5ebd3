import { Global, Module } from '@nestjs/common';
import { RecordedService } from './recorded.service.js';

/** For the api, which answers people; who else decides cases waits for the engine. */
@Global()
@Module({ providers: [RecordedService], exports: [RecordedService] })
export class RecordedModule {}
