import { type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;

/** Structured logs on standard output. Names, addresses, tokens and bodies never get in: they are redacted by key. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'email',
        'name',
        'token',
        'password',
        'cookie',
        'authorization',
        '*.email',
        '*.name',
        '*.token',
        '*.password',
      ],
      censor: '[redacted]',
    },
  });
}
