import { NestFactory } from '@nestjs/core';
import { printable, readConfig } from '#platform/config/config';
import { JsonLogger } from '#platform/logger/json-logger';
import { CaseWorker } from './case-worker.js';
import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = new JsonLogger(config.LOG_LEVEL);
  logger.log(printable(config), 'Config');
  CaseWorker.quietRuntime();
  const app = await NestFactory.create(WorkerModule.of(config), { logger, abortOnError: false });
  app.enableShutdownHooks();
  await app.listen(config.WORKER_HEALTH_PORT, '127.0.0.1');
  const { over } = await app.get(CaseWorker).start();
  await over;
}

try {
  await main();
} catch (error) {
  // A worker that no longer polls must not look alive: the process ends, and whoever runs it starts it anew.
  console.error(JSON.stringify({ level: 'fatal', message: `The worker ended: ${String(error)}` }));
  process.exit(1);
}
