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

/** Nobody's: a sandbox can issue invoices at once, a production installation names its own number first. */
const SAMPLE_VAT_NUMBER = 'GB 999 9999 73';

/** @param {Services} services @returns {Record<string, string>} */
export function settingsFor(services) {
  const { env } = process;
  const installation = env.INSTALLATION || 'sandbox';
  return {
    INSTALLATION: installation,
    ...(installation === 'sandbox' && { BODY_VAT_NUMBER: env.BODY_VAT_NUMBER || SAMPLE_VAT_NUMBER }),
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
