import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Engine } from '#platform/temporal/engine';

export type UpOrDown = 'up' | 'down';

export interface Health {
  readonly database: UpOrDown;
  readonly temporal: UpOrDown;
}

/** How long the database may take to answer, in milliseconds. */
const PATIENCE = 2_000;

/** What the processes stand on, asked anew each time. */
@Injectable()
export class HealthService {
  constructor(
    private readonly db: DataSource,
    private readonly engine: Engine,
  ) {}

  async look(): Promise<Health> {
    const [database, temporal] = await Promise.all([this.databaseAnswers(), this.engine.answers()]);
    return { database: word(database), temporal: word(temporal) };
  }

  private async databaseAnswers(): Promise<boolean> {
    const asked = this.db.query('select 1').then(
      () => true,
      () => false,
    );
    return Promise.race([asked, after(PATIENCE)]);
  }
}

const word = (up: boolean): UpOrDown => (up ? 'up' : 'down');

const after = (ms: number): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), ms).unref();
  });
