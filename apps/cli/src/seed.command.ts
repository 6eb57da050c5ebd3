import { Command, CommandRunner } from 'nest-commander';
import { FirstDataService } from '#services/imports/first-data.service';
import { Installation } from './installation.js';
import { samplesFolder } from './samples-folder.js';
import { say } from './say.js';

@Command({ name: 'seed', description: 'put in the first data where there is none; prints first passwords, once' })
export class SeedCommand extends CommandRunner {
  constructor(private readonly installation: Installation) {
    super();
  }

  async run(): Promise<void> {
    say(...(await this.installation.ask(FirstDataService, (firstData) => firstData.seed(samplesFolder()))));
  }
}
