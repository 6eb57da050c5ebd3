import { randomUUID } from 'node:crypto';
import { Command, CommandRunner, Option } from 'nest-commander';
import { ReconciliationService } from '#services/reconciliation/reconciliation.service';
import { Installation } from './installation.js';
import { say, table } from './say.js';

interface Options {
  readonly repair?: boolean;
}

@Command({
  name: 'reconcile',
  description: 'compare events, lists, clocks, workflows and outbox; with --repair mend what is safe',
})
export class ReconcileCommand extends CommandRunner {
  constructor(private readonly installation: Installation) {
    super();
  }

  /** Ends with 2 where something is left for a person, so that a script notices. */
  async run(_none: string[], { repair = false }: Options): Promise<void> {
    const { cases, proceedings, workflows, findings, found, mended } = await this.installation.ask(
      ReconciliationService,
      (service) => service.run({ id: randomUUID(), by: 'an operator', repair }),
    );
    say(
      ...table(
        findings.map(({ about, words, mended: how }) => [how === null ? 'OPEN' : 'mended', about, words, how ?? '']),
      ),
      `cases looked at: ${cases}, proceedings: ${proceedings}, workflows: ${workflows}; findings: ${found}, mended: ${mended}, open: ${found - mended}`,
    );
    if (found > mended) process.exitCode = 2;
  }

  @Option({ flags: '--repair', description: 'mend what is safe; each repair is on record' })
  repair(): boolean {
    return true;
  }
}
