import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { Clock, MovableClock, SystemClock } from './clock.js';

async function offsetMs(db: DataSource): Promise<number> {
  const rows = await db.query<readonly { offset_ms: string }[]>('select offset_ms from sandbox_clock');
  return Number(rows[0]?.offset_ms ?? 0);
}

/** Production runs on real time, always; only a sandbox installation has a clock that can be moved. */
@Global()
@Module({
  providers: [
    {
      provide: Clock,
      inject: [CONFIG, DataSource],
      useFactory: (config: Config, db: DataSource): Clock =>
        config.INSTALLATION === 'sandbox' ? new MovableClock(() => offsetMs(db)) : new SystemClock(),
    },
  ],
  exports: [Clock],
})
export class ClockModule {}
