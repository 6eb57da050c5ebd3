// Typst, as one compiler for the process. The templates read their content from `sys.inputs`, as JSON: nothing that a person
// typed ever becomes template source.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolders } from './fonts.js';
import type { Sheet } from './sheet.js';

const TEMPLATES = 'libs/platform/src/pdf/templates';

/** The templates are not compiled and so not copied to dist: both the source and the build read the one folder. */
function templateFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  const folder = join(from, TEMPLATES);
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error(`the papers' templates are missing: ${TEMPLATES} beside package.json`);
  return templateFolder(dirname(from));
}

export class Typesetter {
  private readonly folder = templateFolder();
  private readonly compiler = NodeCompiler.create({
    workspace: this.folder,
    fontArgs: [{ fontPaths: fontFolders() }],
  });

  set({ template, standard, issuedAt, content, drawing = '' }: Sheet): Uint8Array {
    const compiled = this.compiler.compile({
      mainFilePath: join(this.folder, `${template}.typ`),
      inputs: { content: JSON.stringify(content), drawing },
    });
    const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    if (!compiled.result || faults.length > 0) {
      throw new Error(`the ${template} cannot be set: ${JSON.stringify(faults)}`);
    }
    const pdf = this.compiler.pdf(compiled.result, {
      pdfStandard: standard,
      creationTimestamp: Math.floor(Date.parse(issuedAt) / 1000),
    });
    this.compiler.evictCache(10);
    return new Uint8Array(pdf);
  }
}
