import { accreditation } from './accreditation.scene.js';
import { inHouse } from './in-house.scene.js';
import { SharedStage } from './shared-stage.js';

describe('from the application on', () => {
  const shared = new SharedStage();
  beforeAll(() => shared.open(), 120_000);
  afterAll(() => shared.close(), 60_000);

  accreditation(shared);
  inHouse(shared);
});
