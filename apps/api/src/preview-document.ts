import { NestFactory } from '@nestjs/core';
import { readConfig } from '#platform/config/config';
import { AppModule } from './app.module.js';
import { describe } from './openapi.js';
import { prefixed } from './prepare.js';

/** Only its shape is looked at: nothing connects to any of these. */
const NOWHERE = {
  DATABASE_URL: 'postgresql://127.0.0.1:1/none',
  SMTP_URL: 'smtp://127.0.0.1:1',
  PAYLOAD_KEY: `none:${'A'.repeat(43)}=`,
  SESSION_SECRET: 'a'.repeat(32),
};

/** The text of docs/openapi.json as this tree has it. */
export async function previewDocument(): Promise<string> {
  const app = await NestFactory.create(AppModule.of(readConfig(NOWHERE)), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return `${JSON.stringify(describe(prefixed(app)), null, 2)}\n`;
}
