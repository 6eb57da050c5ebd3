/** `npm run demo`: one accreditation from the application to the paid invoice, on the running system, told stage by stage. */
import { readConfig } from '#platform/config/config';
import { castOf } from './cast.js';
import { Play } from './play.js';
import { Refused } from './visitor.js';

try {
  const config = readConfig();
  if (config.INSTALLATION !== 'sandbox')
    throw new Refused('The demo moves the clock by five months: it runs in a sandbox installation only.');
  const began = performance.now();
  await new Play(await castOf(config), config).perform();
  console.log(`\nDone in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
}
process.exit();
