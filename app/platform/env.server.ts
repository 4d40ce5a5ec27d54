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
});

export type Env = z.infer<typeof schema>;

/** Reads the settings. Throws one readable message that lists every wrong one. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const known = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(known);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Settings that cannot be used (see .env.example):\n${lines.join('\n')}`);
}
