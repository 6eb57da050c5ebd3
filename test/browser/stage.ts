// A whole installation with its first data, and people who sign in to it in a real browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Role } from '#domain/cases/commands';
import { newId } from '#platform/database/ids';
import { requiredSetting } from '../kit/environment.js';
import { Installation } from '../kit/installation.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Runs in the page, which answers with what is wrong alone: all that is right would fill megabytes. */
async function violations(): Promise<readonly string[]> {
  const found = await (globalThis as unknown as { axe: Axe }).axe.run();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** What keeps people from reading or working the page, once it is there with what it waits for, by axe; empty is what is wanted. */
export async function hindrances(page: Page): Promise<readonly string[]> {
  await page.locator('main').first().waitFor();
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(violations);
}

export class Stage {
  private constructor(
    readonly installation: Installation,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Stage> {
    const installation = await Installation.open({ seeded: true });
    await installation.startTogether();
    const executablePath = requiredSetting('TEST_CHROMIUM_PATH');
    return new Stage(installation, await chromium.launch({ executablePath, args: ['--no-sandbox'] }));
  }

  /** Of each of the sandbox's people. */
  get password(): string {
    return this.installation.password;
  }

  /** A browser of one's own, at the door. */
  async stranger(): Promise<Page> {
    const page = await this.window();
    await page.goto(this.installation.url);
    return page;
  }

  /** A browser of one's own, of the sandbox's person of that role: signed in, with no page open yet. */
  async person(role: Exclude<Role, 'system'>): Promise<Page> {
    const page = await this.window();
    await this.ask(page, 'post', 'session', { email: `${role}@ismpe.example`, password: this.password });
    return page;
  }

  /** The same, at home. That the form lets people in is shown where it is the matter: it costs as much as the page itself. */
  async signIn(role: Exclude<Role, 'system'>): Promise<Page> {
    const page = await this.person(role);
    await page.goto(this.installation.url);
    await page.getByRole('heading', { name: /^Welcome/ }).waitFor();
    return page;
  }

  private async window(): Promise<Page> {
    const context = await this.browser.newContext({
      ...{ bypassCSP: true, reducedMotion: 'reduce' },
      viewport: { width: 1280, height: 900 },
    });
    return context.newPage();
  }

  /** As the page's own scripts would ask, under a new key. @throws Error with the words of a refusal */
  async ask<T>(page: Page, method: 'get' | 'post' | 'put', path: string, data?: object, version = 0): Promise<T> {
    const headers = { 'Idempotency-Key': newId(), 'If-Match': `"${version}"`, Origin: this.installation.url };
    const url = `${this.installation.url}/api/${path}`;
    const answer = await page.request[method](url, { headers, ...(data ? { data } : {}) });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** The same, by somebody who has just read what it is about: a command names what was seen of its case, a sheet of itself. */
  async askAsSeen<T>(page: Page, method: 'get' | 'post' | 'put', path: string, data?: object): Promise<T> {
    if (method === 'get' || !path.startsWith('cases/')) return this.ask(page, method, path, data);
    const about = method === 'put' ? path : path.split('/').slice(0, 3).join('/');
    const { seq, version } = await this.ask<{ seq?: number; version?: number }>(page, 'get', about);
    return this.ask(page, method, path, data, seq ?? version);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.installation.close();
  }
}
