import { describe, expect, it } from 'vitest';
import { createChannelListener } from './channel-listener.server.ts';
import { openServer } from './open.server.ts';

const url = process.env.TEST_DATABASE_URL ?? '';

describe.skipIf(!url)('listening on a server', () => {
  it('shares one connection, and opens it again when it is lost', async () => {
    const database = await openServer(url, { schema: 'test_listener' });
    const listener = createChannelListener(`${url}?application_name=atelier-listener`);
    const heard: string[] = [];
    const stops = await Promise.all(
      ['a', 'b', 'a'].map((channel, index) =>
        listener.listen(`test_${channel}`, (payload) => heard.push(`${index}${channel}:${payload}`)),
      ),
    );
    const backends = () =>
      database.executeSql(`SELECT pid FROM pg_stat_activity WHERE application_name = 'atelier-listener'`);
    const notify = (channel: string, payload: string) =>
      database.executeSql('SELECT pg_notify($1, $2)', [`test_${channel}`, payload]);
    try {
      expect((await backends()).rows).toHaveLength(1);
      await notify('a', 'one');
      await expect.poll(() => heard.toSorted()).toEqual(['0a:one', '2a:one']);

      await stops[0]?.();
      await notify('a', 'two');
      await notify('b', 'three');
      await expect.poll(() => heard.slice(2).toSorted()).toEqual(['1b:three', '2a:two']);

      const [lost] = (await backends()).rows;
      await database.executeSql('SELECT pg_terminate_backend($1)', [lost?.pid]);
      await expect.poll(() => heard.slice(4).toSorted(), { timeout: 5000 }).toEqual(['1b:', '2a:']);
      await notify('b', 'four');
      await expect.poll(() => heard.at(-1)).toBe('1b:four');

      await stops[1]?.();
      await stops[2]?.();
    } finally {
      await listener.close();
      await database.executeSql('DROP SCHEMA test_listener CASCADE');
      await database.close();
    }
  });
});
