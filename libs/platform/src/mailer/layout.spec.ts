import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mjml2html from 'mjml';
import { SOURCE } from './layout-source.js';

const FILE = join(import.meta.dirname, 'layout.gen.ts');

describe('the layout of the mails', () => {
  /** After a change of the source: delete the file and run this spec, which makes it anew. */
  it('is what MJML makes of its source', async () => {
    const { html } = await mjml2html(SOURCE, { validationLevel: 'strict', keepComments: false });
    const text = `// Made of layout-source.ts by layout.spec.ts.\nexport const LAYOUT = ${JSON.stringify(html)};\n`;
    if (!existsSync(FILE)) writeFileSync(FILE, text);
    expect(readFileSync(FILE, 'utf8')).toBe(text);
  });
});
