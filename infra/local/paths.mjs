/** Where things lie on one machine. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What belongs to this checkout's installation: data, secrets, logs, what is running. Never committed. */
export const local = join(root, '.local');
export const logs = join(local, 'logs');
export const results = join(local, 'results');

/** Programs fetched or built once for all checkouts of this user. */
export const cache = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'ismpe-casework',
  `${process.platform}-${process.arch}`,
);

/** The built program, as `npm run build` leaves it. */
export const built = {
  api: join(root, 'dist/apps/api/src/main.js'),
  worker: join(root, 'dist/apps/worker/src/main.js'),
  cli: join(root, 'dist/apps/cli/src/main.js'),
  demo: join(root, 'dist/test/demo/main.js'),
  month: join(root, 'dist/test/month/main.js'),
  pictures: join(root, 'dist/test/pictures/main.js'),
  bundler: join(root, 'dist/libs/platform/src/temporal/bundle-cli.js'),
  bundle: join(root, 'dist/workflow-bundle.js'),
  web: join(root, 'apps/web/dist'),
};
