import { afterTheReport } from './after-the-report.scene.js';
import { away } from './away.scene.js';
import { Company } from './case-at-hand.js';
import { claims } from './claims.scene.js';
import { report } from './report.scene.js';
import { review } from './review.scene.js';
import { visit } from './visit.scene.js';

describe('a case, walked by the five whose steps they are', () => {
  const company = new Company();
  beforeAll(() => company.open(), 120_000);
  afterAll(() => company.close(), 30_000);

  claims(company);
  visit(company);
  review(company);
  report(company);
  afterTheReport(company);
  away(company);
});
