import type { LoaderFunctionArgs } from '@remix-run/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTesterSession } from '~/access/session.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { loader as connection } from './routes/connection.tsx';
import { loader as question } from './routes/consent-question.tsx';
import { loader as agreements } from './routes/consents.tsx';
import { loader as contact } from './routes/contact.tsx';
import { loader as data } from './routes/data.tsx';
import { loader as description } from './routes/description.tsx';
import { loader as gestures } from './routes/gestures.tsx';
import { loader as home } from './routes/home.tsx';
import { loader as journal } from './routes/journal.tsx';
import { loader as leave } from './routes/leave.tsx';
import { loader as messages } from './routes/messages.tsx';
import { loader as protocol } from './routes/protocol.tsx';
import { loader as results } from './routes/results.tsx';
import { loader as upload } from './routes/upload.tsx';
import { loader as withdraw } from './routes/withdraw.tsx';
import { layGround, newTester } from './testing/tester-fixture.ts';

const test = useTestContext();
const params = { holder: 'enedis', purpose: 'see-electricity', dataset: 'home' };
const PAGES = Object.entries({
  ...{ agreements, connection, contact, data, description, gestures, home, journal, leave },
  ...{ messages, protocol, question, results, upload, withdraw },
});

describe('a paused pilot', () => {
  let session = '';
  beforeAll(async () => {
    await layGround(test.context);
    session =
      (await createTesterSession(test.context, (await newTester(test.context, ['see-electricity'])).testerId)).split(
        ';',
      )[0] ?? '';
  });

  const isPausedOn = async (load: (args: LoaderFunctionArgs) => unknown): Promise<unknown> => {
    const request = new Request('https://atelier.test/moi', { headers: { Cookie: session } });
    const context = { app: test.context, nonce: '' };
    const loaded = await load({ request, params, context } as unknown as LoaderFunctionArgs);
    return (loaded as { frame?: { isPaused?: boolean } }).frame?.isPaused;
  };

  it.each(PAGES)('says so on the page: %s', async (_name, load) => {
    const setStatus = (status: string) => test.context.db.pilot.updateMany({ data: { status } });
    await setStatus('running');
    expect(await isPausedOn(load)).toBe(false);
    await setStatus('paused');
    expect(await isPausedOn(load)).toBe(true);
  });
});
