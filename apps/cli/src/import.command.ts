import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command, CommandRunner, Option } from 'nest-commander';
import { DomainError } from '#domain/errors';
import { OPERATOR } from '#services/accounts/accounts.service';
import { BackCatalogueService } from '#services/imports/back-catalogue.service';
import { ImportsService, type ImportFile, type ImportReport } from '#services/imports/imports.service';
import { Installation } from './installation.js';
import { say } from './say.js';

interface Options {
  readonly dryRun?: boolean;
  readonly case?: { readonly number: string; readonly cycle: number };
  readonly kind?: 'self' | 'assessor';
}

interface Asked {
  readonly dryRun: boolean;
  readonly case: Options['case'] | undefined;
  readonly kind: Options['kind'] | undefined;
}

const KINDS = ['organisations', 'board', 'assessors', 'standards', 'scores', 'cases'] as const;

@Command({
  name: 'import',
  arguments: '<what> <file>',
  description: 'take over a file: whole, or not at all with every fault named',
  argsDescription: { what: KINDS.join(', '), file: 'CSV; workbook (.xlsx) for tables and scores; YAML for standards' },
})
export class ImportCommand extends CommandRunner {
  constructor(private readonly installation: Installation) {
    super();
  }

  async run([what = '', path = '']: string[], { dryRun = false, case: of, kind }: Options): Promise<void> {
    const chosen = KINDS.find((each) => each === what);
    if (!chosen) throw new DomainError('CLI.USAGE', `"${what}" cannot be imported; choose ${KINDS.join(', ')}.`);
    const file = { name: basename(path), bytes: await readFile(path) };
    const report = await this.ask(chosen, file, { dryRun, case: of, kind });
    say(...words(report));
  }

  private ask(
    chosen: (typeof KINDS)[number],
    file: ImportFile,
    { dryRun, case: of, kind }: Asked,
  ): Promise<ImportReport> {
    if (chosen === 'cases')
      return this.installation.ask(BackCatalogueService, (catalogue) => catalogue.cases(OPERATOR, file, { dryRun }));
    return this.installation.ask(ImportsService, (imports) => {
      if (chosen !== 'scores') return imports[chosen](OPERATOR, file, { dryRun });
      if (!of || !kind)
        throw new DomainError('CLI.USAGE', 'Scores need their case: --case A-2005-0001/1 --kind assessor (or self).');
      return imports.scores(OPERATOR, { ...of, kind }, file, { dryRun });
    });
  }

  @Option({ flags: '--dry-run', description: 'check everything and write nothing' })
  dryRun(): boolean {
    return true;
  }

  @Option({ flags: '--case <number/cycle>', description: 'for scores: the case, such as A-2005-0001/1' })
  caseOf(text: string): Options['case'] {
    const [number = '', cycle = '1'] = text.split('/');
    if (/^\d{1,3}$/.test(cycle) && number !== '') return { number, cycle: Number(cycle) };
    throw new DomainError('CLI.USAGE', `"${text}" is no case and cycle; write A-2005-0001/1.`);
  }

  @Option({ flags: '--kind <kind>', description: 'for scores: self or assessor' })
  kindOf(text: string): Options['kind'] {
    if (text === 'self' || text === 'assessor') return text;
    throw new DomainError('CLI.USAGE', `"${text}" is neither self nor assessor.`);
  }
}

function words({ what, dryRun, rows, added, changed, unchanged, notes }: ImportReport): readonly string[] {
  const found = `${what}: ${rows} rows read; ${added} new, ${changed} changed, ${unchanged} as before.`;
  return [found, ...notes, ...(dryRun ? ['Dry run: nothing was written.'] : [])];
}
