/** `npm run play:month`: a month of invoicing on the running system, and the books closed at its end. How many cases: `npm run play:month -- 200`. */
import { readConfig } from '#platform/config/config';
import { Refused } from '../demo/visitor.js';
import { playMonth } from './play.js';

const CASES = 200;

try {
  const config = readConfig();
  if (config.INSTALLATION !== 'sandbox')
    throw new Refused('A month is played with the clock moved: it runs in a sandbox installation only.');
  const began = performance.now();
  await playMonth(config, Number(process.argv[2] ?? CASES), (line) => console.log(`  ${line}`));
  console.log(`\nDone in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
}
process.exit();
