/** `npm run mails`: every mail with its sample variables on one page, beside its plain text, to look at after a change of wording. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MailTemplates } from '#platform/mailer/mail-templates';
import { SAMPLE_VARIABLES } from '#platform/mailer/sample-variables.data';
import type { MailPurpose } from '#platform/mailer/variables';
import { BODY } from '#platform/pdf/sample-papers';

const FOLDER = '.local/mails';
const templates = new MailTemplates(BODY);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function shown(purpose: MailPurpose): string {
  const { subject, html, text } = templates.render(purpose, SAMPLE_VARIABLES[purpose]);
  return `<section id="${purpose}"><h2><small>${purpose}</small> ${escaped(subject)}</h2>
<iframe title="${purpose}" srcdoc="${escaped(html)}" onload="this.height = this.contentDocument.documentElement.scrollHeight"></iframe>
<pre>${escaped(text)}</pre></section>`;
}

const purposes = Object.keys(SAMPLE_VARIABLES).sort() as MailPurpose[];
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>All mails</title>
<style>
body { font: 14px sans-serif; margin: 1rem } h2 { font-size: 1rem } small { color: #666; font-weight: normal }
section { display: grid; grid-template-columns: minmax(0, 680px) 1fr; gap: 0 1rem; border-top: 1px solid #ccc }
h2 { grid-column: 1 / -1 } iframe { width: 100%; border: 1px solid #ddd }
</style>
${purposes.map(shown).join('\n')}</html>`;
mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'index.html'), page);
console.log(`${String(purposes.length)} mails: ${join(FOLDER, 'index.html')}`);
