/**
 * Jest's sandbox for its own modules, which judge what lies outside of it: `expect.any(String)` means the String that specs
 * know, an error is an error whoever made it.
 */
import { TestEnvironment } from 'jest-environment-node';

const SHARED = /** @type {const} */ ([
  ...['Array', 'BigInt', 'Boolean', 'Date', 'Error', 'Function', 'Map', 'Number', 'Object'],
  ...['Promise', 'RangeError', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError'],
]);

export default class Environment extends TestEnvironment {
  /** @param {import('@jest/environment').JestEnvironmentConfig} config @param {import('@jest/environment').EnvironmentContext} context */
  constructor(config, context) {
    super(config, context);
    for (const name of SHARED) this.context[name] = globalThis[name];
  }
}
