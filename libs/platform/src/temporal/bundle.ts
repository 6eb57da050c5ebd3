import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** The workflows of this very source tree, bundled for a worker: from TypeScript in tests, from dist in an installation. */
export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  const fromSource = import.meta.url.endsWith('.ts');
  const root = join(import.meta.dirname, '../../../..');
  return bundleWorkflowCode({
    workflowsPath: join(root, 'workflows', fromSource ? 'index.ts' : 'index.js'),
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: {
        ...config.resolve,
        ...(fromSource ? { conditionNames: ['development', 'webpack', 'require', 'import', 'default'] } : {}),
      },
    }),
  });
}

/** Version of the SDK that a bundle was made with; a bundle is only good for the same one. */
export const sdkVersion = (): string =>
  (createRequire(import.meta.url)('@temporalio/worker/package.json') as { version: string }).version;
