import { parseArgs } from 'node:util';
import { FAULT_PRESETS } from '../app/holders/faults.ts';
import { HOLDER_IDS, isHolderId } from '../app/holders/holder-ids.ts';
import { createMockHolders } from '../app/holders/mock-server/create-mock-holders.server.ts';
import { listenMockHolders } from '../app/holders/mock-server/listen.server.ts';
import { messages } from '../app/holders/mock-server/messages.ts';
import type { Faults } from '../app/holders/sandbox-world.ts';
import { systemClock } from '../app/platform/clock.ts';
import { asLocale, DEFAULT_LOCALE, pick } from '../app/platform/i18n/messages.ts';
import { Refused } from './terminal.ts';

/**
 * npm run mock-holders -- [--port 4010] [--host localhost] [--incident enedis=moved]
 *
 * Serves every simulated holder on one port, for whoever develops a service. Exit code 1 when the arguments cannot be
 * used or the port is taken.
 */
const t = pick(messages, asLocale((process.env.LC_ALL || process.env.LANG || '').slice(0, 2)) ?? DEFAULT_LOCALE);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4010' },
        host: { type: 'string', default: 'localhost' },
        incident: { type: 'string', multiple: true, default: [] },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Refused(t.usage);
    return { port, host: values.host, faults: readFaults(values.incident) };
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(t.usage);
  }
}

function readFaults(asked: readonly string[]): Faults {
  const faults: Faults = {};
  for (const part of asked) {
    const [id, name] = part.split('=');
    const preset = FAULT_PRESETS.find((known) => known === name);
    if (!isHolderId(id)) throw new Refused(t.unknownHolder(String(id), HOLDER_IDS.join(', ')));
    if (!preset) throw new Refused(t.refusals.unknownIncident(FAULT_PRESETS.join(', ')));
    faults[id] = preset;
  }
  return faults;
}

async function main(): Promise<void> {
  const { port, host, faults } = readArguments();
  const server = await listenMockHolders(createMockHolders({ clock: systemClock, faults }), { port, host });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  process.stdout.write(`${t.started(`http://${host}:${actual}`)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)));
}

main().catch((error: unknown) => {
  const taken = (error as { code?: string }).code === 'EADDRINUSE';
  if (!(error instanceof Refused) && !taken) throw error;
  process.stderr.write(
    `${error instanceof Refused ? error.message : t.taken(process.argv.join(' ').match(/--port[ =](\d+)/)?.[1] ?? '4010')}\n`,
  );
  process.exitCode = 1;
});
