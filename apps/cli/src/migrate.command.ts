import { Command, CommandRunner } from 'nest-commander';
import { migrate } from '#platform/database/migrate';
import { Installation } from './installation.js';
import { say } from './say.js';

@Command({ name: 'migrate', description: "bring the database to this release's tables; safe at every start" })
export class MigrateCommand extends CommandRunner {
  constructor(private readonly installation: Installation) {
    super();
  }

  async run(): Promise<void> {
    const ran = await migrate(this.installation.config.DATABASE_URL);
    say(...(ran.length === 0 ? ['The database is up to date.'] : ran.map((name) => `ran ${name}`)));
  }
}
