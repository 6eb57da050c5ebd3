import type { Schemas } from '../api/client.js';

export type Invoice = Schemas['Invoice'];
