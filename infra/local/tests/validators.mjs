/**
 * The official checkers of what finance sends out: the Peppol rules for UBL, Mustang for Factur-X, veraPDF for PDF/A and PDF/UA.
 * All are Java programs; where Java or Maven is missing the specs that need them say so and are skipped.
 */
import { join } from 'node:path';
import { allOf, fromMaven, only } from './maven.mjs';

const here = join(import.meta.dirname, 'validators');
const VALIDATORS = [
  { setting: 'TEST_PEPPOL_RULES', name: 'peppol-rules-4.3.7', goal: allOf(join(here, 'peppol.xml')) },
  { setting: 'TEST_VERAPDF', name: 'verapdf-1.28.2', goal: allOf(join(here, 'verapdf.xml')) },
  { setting: 'TEST_MUSTANG', name: 'mustang-2.26.0', goal: only('org.mustangproject:Mustang-CLI:2.26.0') },
];

/**
 * @param {import('../progress.mjs').StepLine} line
 * @param {{ signal?: AbortSignal | undefined }} context
 * @returns {Promise<Record<string, string>>}
 */
export async function bringValidators(line, { signal }) {
  /** @type {Record<string, string>} */
  const settings = {};
  for (const { setting, name, goal } of VALIDATORS) {
    const folder = await fromMaven(name, goal, { line, signal });
    if (folder) settings[setting] = join(folder, 'lib', '*');
    else line.says(`${name} is not to be had`);
  }
  return settings;
}
