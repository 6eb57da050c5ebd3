import type { Schemas } from '../api/client.js';

/** A case as its page shows it. */
export type Page = Schemas['CasePage'];
