import { impartiality } from './impartiality.scene.js';
import { keeping } from './keeping.scene.js';
import { SharedStage } from './shared-stage.js';

describe('what the house keeps', () => {
  const shared = new SharedStage();
  beforeAll(() => shared.open(), 120_000);
  afterAll(() => shared.close(), 60_000);

  impartiality(shared);
  keeping(shared);
});
