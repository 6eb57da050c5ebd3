import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { printable, readConfig } from '#platform/config/config';
import { JsonLogger } from '#platform/logger/json-logger';
import { AppModule } from './app.module.js';
import { prepare } from './prepare.js';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = new JsonLogger(config.LOG_LEVEL);
  logger.log(printable(config), 'Config');
  const options = { logger, bodyParser: false, abortOnError: false, forceCloseConnections: true };
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(config), options);
  prepare(app, config);
  await app.listen(config.API_PORT, config.API_HOST);
  logger.log(`The api answers at http://${config.API_HOST}:${config.API_PORT}.`, 'Api');
}

try {
  await main();
} catch (error) {
  new JsonLogger('error').fatal(`The api could not start: ${wordsOf(error)}`, 'Api');
  process.exit(1);
}

/** A refused connection can come without a word of its own. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
