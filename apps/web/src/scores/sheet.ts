import type { Schemas } from '../api/client.js';

export type Sheet = Schemas['ScoreSheet'];
export type Kind = 'self' | 'assessor';
