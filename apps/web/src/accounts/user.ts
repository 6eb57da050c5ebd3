import type { Schemas } from '../api/client.js';

export type User = Schemas['User'];
/** An account with the one-time password that somebody hands over. */
export type Handed = Schemas['UserCreated'];
