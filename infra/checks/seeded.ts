// For the specs of the house rules: a small project with seeded violations, and the commands that have to see them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The checkout whose commands are tried. */
export const PROJECT = join(import.meta.dirname, '../..');

export interface Outcome {
  readonly failed: boolean;
  readonly said: string;
}

export class SeededProject {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'house-rules-')));

  constructor(files: Readonly<Record<string, string>>) {
    for (const file of ['package.json', 'tsconfig.json', '.prettierrc.json']) {
      copyFileSync(join(PROJECT, file), join(this.folder, file));
    }
    symlinkSync(join(PROJECT, 'node_modules'), join(this.folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    writeFileSync(join(this.folder, '.gitignore'), 'node_modules\n');
    spawnSync('git', ['init', '--quiet'], { cwd: this.folder });
  }

  /** Runs a script of the checkout, such as `infra/checks/words.mjs`, inside the seeded project. */
  run(script: string, ...args: readonly string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, script), ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    });
    return { failed: status !== 0, said: stdout + stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** One script over one set of files. */
export function tried(script: string, files: Readonly<Record<string, string>>, ...args: readonly string[]): Outcome {
  const project = new SeededProject(files);
  try {
    return project.run(script, ...args);
  } finally {
    project.remove();
  }
}
