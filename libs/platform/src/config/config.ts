// The only reader of process.env: one schema, checked at start, printed without secrets.
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const key = z.string().regex(/^[\w-]+:[A-Za-z0-9+/]{43}=$/, 'expected <key id>:<32 bytes in base64>');

export const ConfigSchema = z.object({
  INSTALLATION: z.enum(['production', 'sandbox']).default('production'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[\w.[\]:-]+:\d+$/, 'expected host:port')
    .default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_UI_URL: z.url().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAILBOX_URL: z.url().optional(),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port.default(3000),
  WORKER_HEALTH_PORT: port.default(3001),
  PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
  WEB_ROOT: z.string().optional(),
  /** Where ClamAV's daemon listens; without it uploaded evidence is marked as not scanned. */
  CLAMD_ADDRESS: z
    .string()
    .regex(/^[\w.[\]:-]+:\d+$/, 'expected host:port')
    .optional(),
  /** `<id>:<key>` of the key that encrypts new workflow payloads; older ones follow in PAYLOAD_KEYS_OLD, comma-separated. */
  PAYLOAD_KEY: key,
  PAYLOAD_KEYS_OLD: z.string().optional(),
  SESSION_SECRET: z.string().min(32),
  LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('log'),
  MAIL_FROM: z.string().default('ISMPE <info@ismpe.com>'),
  BODY_NAME: z.string().default('ISMPE'),
  BODY_ADDRESS: z.string().default('Grenville Court|Britwell Road|Burnham|Bucks SL1 8DF|UK'),
  BODY_PHONE: z.string().default('+44 (0)1628 661667'),
  BODY_EMAIL: z.string().default('info@ismpe.com'),
  /** The installer sets the body's own number; invoices are refused without one. */
  BODY_VAT_NUMBER: z.string().optional(),
  /** Where customers pay to: account name|bank|sort code|account number, then |IBAN|BIC where there are. */
  BODY_BANK: z
    .string()
    .regex(/^[^|]+(\|[^|]*){3,5}$/, 'expected account name|bank|sort code|account number[|IBAN|BIC]')
    .optional(),
  /** VAT quarters end in 1: March, June, …; 2: April, July, …; 3: May, August, … */
  VAT_STAGGER: z.enum(['1', '2', '3']).default('1'),
  /** Accounts of the other package's books: Xero sales|Sage sales|Sage bank|Sage bad debts; those of their usual charts. */
  BOOKS_ACCOUNTS: z
    .string()
    .regex(/^\w{1,10}(\|\w{1,8}){3}$/, 'expected Xero sales|Sage sales|Sage bank|Sage bad debts')
    .default('200|4000|1200|8100'),
  /** Where we receive electronic documents, `<scheme>:<id>`; by default our VAT number. */
  BODY_ELECTRONIC_ADDRESS: z
    .string()
    .regex(/^\d{4}:.+$/, 'expected <scheme>:<id>, such as 9932:GB123456789')
    .optional(),
});
export type Config = Readonly<z.infer<typeof ConfigSchema>>;

const SECRETS: readonly (keyof Config)[] = ['PAYLOAD_KEY', 'PAYLOAD_KEYS_OLD', 'SESSION_SECRET'];

/** @throws Error that names every variable at fault and what is expected of it. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = ConfigSchema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration cannot be used. Set these environment variables:\n${faults.join('\n')}`);
}

/** For the log at start: no secret, no password inside a URL. */
export function printable(config: Config): Readonly<Record<string, unknown>> {
  const shown = Object.entries(config).map(([name, value]) => {
    if (SECRETS.includes(name as keyof Config)) return [name, '(secret)'];
    return [name, typeof value === 'string' ? value.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:(secret)@') : value];
  });
  return Object.fromEntries(shown) as Record<string, unknown>;
}

/** Injection token: Nest needs a value for a type. */
export const CONFIG = Symbol('Config');
