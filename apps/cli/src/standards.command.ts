import { Command, CommandRunner } from 'nest-commander';
import { StandardsService } from '#services/standards/standards.service';
import { Installation } from './installation.js';
import { say, table } from './say.js';

@Command({ name: 'standards', arguments: '[list]', description: 'list the published standards versions' })
export class StandardsCommand extends CommandRunner {
  constructor(private readonly installation: Installation) {
    super();
  }

  async run(): Promise<void> {
    const versions = await this.installation.ask(StandardsService, (standards) => standards.list());
    const rows = versions.map(({ reference, title, validFrom, criteria }) => [
      reference,
      title,
      `from ${validFrom}`,
      `${criteria} criteria`,
    ]);
    say(
      ...(rows.length === 0
        ? ['No standards version is published yet; run "seed" or "import standards".']
        : table(rows)),
    );
  }
}
