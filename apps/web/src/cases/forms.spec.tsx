import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FORMS } from './forms.js';

interface Document {
  readonly paths: Readonly<
    Record<string, { readonly post?: { readonly parameters?: readonly { readonly name?: string }[] } }>
  >;
}

/** What the api takes as a command of a case, and so as an event of its history: `POST …/<name>` with a key and a version. */
function commands(): readonly string[] {
  const file = new URL('../../../../docs/openapi.json', import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Document;
  return Object.entries(paths).flatMap(([path, { post }]) => {
    const name = /^\/api\/cases\/\{number\}\/\{cycle\}\/([a-z-]+)$/.exec(path)?.[1];
    const headers = (post?.parameters ?? []).map((parameter) => parameter.name);
    if (!name || !headers.includes('If-Match') || !headers.includes('Idempotency-Key')) return [];
    return [name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())];
  });
}

/** Asked where the offer is answered, beside its acceptance: offers/offer-forms.tsx. */
const ELSEWHERE = ['declineOffer'];

describe('the forms of commands', () => {
  it('there is one for each command that a person may give', () => {
    expect(commands().length).toBeGreaterThan(15);
    expect(commands().filter((command) => !(command in FORMS))).toEqual(ELSEWHERE);
  });

  it('there is none for a command that the api does not know', () => {
    expect(Object.keys(FORMS).filter((command) => !commands().includes(command))).toEqual([]);
  });
});
