import { digests } from './digests.scene.js';
import { holidays } from './holidays.scene.js';
import { interruptions } from './interruptions.scene.js';
import { office } from './office.scene.js';
import { register } from './register.scene.js';
import { SharedStage } from './shared-stage.js';
import { standards } from './standards.scene.js';

describe('days of the office', () => {
  const shared = new SharedStage();
  beforeAll(() => shared.open(), 120_000);
  afterAll(() => shared.close(), 60_000);

  office(shared);
  digests(shared);
  holidays(shared);
  interruptions(shared);
  register(shared);
  standards(shared);
});
