/** The settings of the program on this machine. What is set in the environment wins over what the set-up chose. */
import { built } from './paths.mjs';

/**
 * @typedef {object} Services
 * @property {string} databaseUrl
 * @property {string} temporalAddress
 * @property {string | undefined} temporalUi
 * @property {string} smtpUrl
 * @property {string | undefined} mailbox
 * @property {number} apiPort
 * @property {number} workerPort
 */

/** Nobody's: a sandbox can issue invoices at once, a production installation names its own number and account first. */
const SAMPLE_BODY = {
  BODY_VAT_NUMBER: 'GB 999 9999 73',
  BODY_BANK: 'ISMPE|Example Bank, Burnham|00-00-00|00000000',
};

/** Those of the names that the environment sets. @param {string[]} names @returns {Record<string, string>} */
const given = (...names) =>
  Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

/** @param {Services} services @returns {Record<string, string>} */
export function settingsFor(services) {
  const { env } = process;
  const installation = env.INSTALLATION || 'sandbox';
  return {
    INSTALLATION: installation,
    ...(installation === 'sandbox' && SAMPLE_BODY),
    ...given('BODY_VAT_NUMBER', 'BODY_BANK'),
    DATABASE_URL: services.databaseUrl,
    TEMPORAL_ADDRESS: services.temporalAddress,
    TEMPORAL_NAMESPACE: env.TEMPORAL_NAMESPACE || 'default',
    SMTP_URL: services.smtpUrl,
    API_PORT: String(services.apiPort),
    WORKER_HEALTH_PORT: String(services.workerPort),
    PUBLIC_URL: env.PUBLIC_URL || `http://127.0.0.1:${services.apiPort}`,
    WEB_ROOT: env.WEB_ROOT || built.web,
    ...(services.temporalUi && { TEMPORAL_UI_URL: services.temporalUi }),
    ...(services.mailbox && { MAILBOX_URL: services.mailbox }),
  };
}
