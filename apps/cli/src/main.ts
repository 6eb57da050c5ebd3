import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { explain } from './explain.js';

function fail(error: unknown): void {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

try {
  await CommandFactory.run(CliModule, {
    logger: false,
    cliName: 'casework',
    abortOnError: false,
    serviceErrorHandler: fail,
  });
} catch (error) {
  fail(error);
}
