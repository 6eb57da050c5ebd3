import { bank } from './bank.scene.js';
import { latePayment } from './late-payment.scene.js';
import { SharedStage } from './shared-stage.js';

describe('what customers owe comes in, or does not', () => {
  const shared = new SharedStage();
  beforeAll(() => shared.open(), 120_000);
  afterAll(() => shared.close(), 60_000);

  bank(shared);
  latePayment(shared);
});
