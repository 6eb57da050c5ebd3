// Screens that a spec looks at: judged by axe, and as pictures for whoever wants to look at them too.
import type { Page } from 'playwright-core';
import { hindrances } from './stage.js';

/** Where the pictures go; undefined where nobody wants any. */
export const pictures = process.env['PICTURES'];

export interface Looking {
  /** What would keep somebody from reading or working a screen, over all that were looked at. */
  readonly seen: readonly string[];
  /** At the page as it is now, under a name of its own. */
  readonly look: (page: Page, name: string) => Promise<void>;
}

export function looking(): Looking {
  const seen: string[] = [];
  const look = async (page: Page, name: string): Promise<void> => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    seen.push(...(await hindrances(page)).map((each) => `${name}: ${each}`));
  };
  return { seen, look };
}
