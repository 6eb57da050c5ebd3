/** `npm run pictures`: the pictures of the README and the docs, taken of the running sandbox; `npm run demo` fills it first. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { readConfig } from '#platform/config/config';
import { castOf } from '../demo/cast.js';
import { Refused, type Visitor } from '../demo/visitor.js';

const FOLDER = 'docs/pictures';
const SIZE = { width: 1280, height: 900 };

interface CasePage {
  readonly documents: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
}

/** The first of them on the PATH. */
function browserPath(): string {
  const names = ['chromium', 'google-chrome', 'chromium-browser', 'chromium-headless-shell'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  if (found) return found;
  throw new Refused(`No browser to take pictures with: install one of ${names.join(', ')}.`);
}

async function signedIn(context: BrowserContext, visitor: Visitor, url: string): Promise<Page> {
  const [name = '', value = ''] = visitor.session.split(/=(.*)/s);
  await context.addCookies([{ name, value, url }]);
  return context.newPage();
}

function drawn(pdf: string, place: string): void {
  try {
    execFileSync('pdftoppm', ['-png', '-r', '60', '-singlefile', pdf, place]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Refused('Pictures of papers need pdftoppm: install poppler-utils, then run this again.', {
      cause: error,
    });
  }
}

/** The first page of a paper, as it is printed. */
async function firstPage(visitor: Visitor, { id, kind }: CasePage['documents'][number]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const pdf = join(folder, 'paper.pdf');
    const answer = await visitor.ask('GET', `/api/documents/${id}`);
    writeFileSync(pdf, Buffer.from(await answer.arrayBuffer()));
    const place = join(FOLDER, kind.replace(' ', '-'));
    drawn(pdf, place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Shown {
  readonly number: string;
  readonly cycle: number;
  readonly grade: string | null;
}

async function main(): Promise<void> {
  const config = readConfig();
  if (config.INSTALLATION !== 'sandbox') throw new Refused('Pictures are taken of a sandbox only.');
  const { people } = await castOf(config);
  const { items } = await people.office.get<{ items: readonly Shown[] }>('/api/cases');
  const shown = items.find(({ grade }) => grade !== null) ?? items.at(-1); // with an award it has every paper
  if (!shown) throw new Refused('There is no case to show yet: run "npm run demo" first.');
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce', colorScheme: 'light' });
    const page = await signedIn(context, people.office, config.PUBLIC_URL);
    const shoot = async (path: string, name: string): Promise<void> => {
      await page.goto(`${config.PUBLIC_URL}${path}`, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.screenshot({ path: join(FOLDER, `${name}.png`) });
      console.log(`${FOLDER}/${name}.png`);
    };
    const case_ = `/cases/${shown.number}/${shown.cycle}`;
    await shoot('/cases', 'cases');
    await shoot(case_, 'case');
    const mails = await people.office.get<{ items: readonly { id: string }[] }>('/api/mails');
    const mail = mails.items[0];
    if (mail) await shoot(`/mails/${mail.id}`, 'mail');
    const { documents } = await people.office.get<CasePage>(`/api${case_}`);
    for (const document of documents) {
      await firstPage(people.office, document);
      console.log(`${FOLDER}/${document.kind.replace(' ', '-')}.png`);
    }
  } finally {
    await browser.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
}
process.exit();
