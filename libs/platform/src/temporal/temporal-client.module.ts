import { Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import { CONFIG, type Config } from '../config/config.js';
import { Engine } from './engine.js';
import { EncryptingCodec } from './payload-codec.js';

/** The codec with this installation's keys, the active one first. */
export const codecOf = (config: Config): EncryptingCodec =>
  new EncryptingCodec([config.PAYLOAD_KEY, ...(config.PAYLOAD_KEYS_OLD?.split(',') ?? [])]);

/** Bridges a restart of some three seconds; whoever waits longer is better told to come again with the same key. */
const retries = makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: 6 }));

@Injectable()
class ConnectionCloser implements OnApplicationShutdown {
  constructor(private readonly client: Client) {}

  async onApplicationShutdown(): Promise<void> {
    await this.client.connection.close();
  }
}

/** The Temporal client; connects when first used, so that the api starts and answers reads without Temporal. */
@Global()
@Module({
  providers: [
    {
      provide: Client,
      inject: [CONFIG],
      useFactory: (config: Config) =>
        new Client({
          connection: Connection.lazy({ address: config.TEMPORAL_ADDRESS, interceptors: [retries] }),
          namespace: config.TEMPORAL_NAMESPACE,
          dataConverter: { payloadCodecs: [codecOf(config)] },
        }),
    },
    ConnectionCloser,
    Engine,
  ],
  exports: [Client, Engine],
})
export class TemporalClientModule {}
