import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Public address, for links in mails and on QR sheets. */
  PUBLIC_URL: z.url().optional(),
  /** postgres://… for a server; unset for the embedded database. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  ATELIER_DATA_DIR: z.string().min(1).default('.data'),
  /** Demo territories and the "enter as" page. */
  ATELIER_DEMO: z.enum(['on', 'off']).default('on'),
  /** Simulated testers who fill the demo's panel in the background; 0 for none. */
  ATELIER_DEMO_TESTERS: z.coerce.number().int().min(0).max(1100).default(100),
  /** 64 hexadecimal digits. Unset: made once and kept in the data directory. */
  ATELIER_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits (openssl rand -hex 32)')
    .optional(),
  PILOTS_DIR: z.string().min(1).default('pilot-configs'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Atelier Self Data <atelier@localhost>'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Number of reverse proxies in front, so that addresses and https are read from their headers. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  /** The identity provider that proves who people are to holders that know them by their civil status. */
  FRANCECONNECT_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  FRANCECONNECT_CLIENT_ID: z.string().min(1).optional(),
  FRANCECONNECT_CLIENT_SECRET: z.string().min(1).optional(),
});

/** Settings of holders: which there are, holders/ knows (`holder-settings.ts`). */
const HOLDER_NAME = /^HOLDER_[A-Z0-9_]+$/;

export interface Env extends z.infer<typeof schema> {
  /** Every HOLDER_… variable, as it is written. */
  readonly HOLDERS: Readonly<Record<string, string>>;
}

/** Reads the settings. Throws one readable message that lists every wrong one. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const known = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(known);
  if (!result.success)
    throw unusableSettings(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const holders = Object.entries(known).flatMap(([name, value]) =>
    HOLDER_NAME.test(name) && value !== undefined ? [[name, value] as const] : [],
  );
  return { ...result.data, HOLDERS: Object.fromEntries(holders) };
}

/** One readable message for all of them; each line is 'NAME: what is wrong'. */
export function unusableSettings(lines: readonly string[]): Error {
  return new Error(`Settings that cannot be used (see .env.example):\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
