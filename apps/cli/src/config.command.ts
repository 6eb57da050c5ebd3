import { Command, CommandRunner } from 'nest-commander';
import { printable } from '#platform/config/config';
import { Installation } from './installation.js';
import { say, table } from './say.js';

@Command({ name: 'config', description: 'show the configuration in use, without its secrets' })
export class ConfigCommand extends CommandRunner {
  constructor(private readonly installation: Installation) {
    super();
  }

  run(): Promise<void> {
    const settings = Object.entries(printable(this.installation.config));
    say(...table(settings.map(([name, value]) => [name, String(value)])));
    return Promise.resolve();
  }
}
