/**
 * Jest's runtime, with spec files and all they import loaded by Node itself: once for all the files of a process, where jest
 * would load everything anew for each. Jest's own modules stay in its sandbox.
 */
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import JestRuntime from 'jest-runtime';

register('./hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);

export default class Runtime extends JestRuntime {
  /** @param {Record<string, any>} globals */
  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    Object.assign(globalThis, globals);
  }

  /** Each file of the project is a module of Node's. */
  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** @param {string} path */
  async unstable_importModule(path) {
    Reflect.deleteProperty(Error, 'prepareStackTrace'); // jest’s knows no maps of modules that it has not loaded; Node’s does
    await import(pathToFileURL(path).href);
  }
}

/** Jest asks for it with `require`. */
export const __esModule = true;
