import pg from 'pg';

type OnPayload = (payload: string) => void;

const RETRY_MS = 1_000;

export interface ChannelListener {
  listen(channel: string, onPayload: OnPayload): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/**
 * LISTEN for any number of listeners over one connection of its own, opened by the first of them: a wall with
 * thirty phones takes no more of the server than one page. A lost connection is opened again, and then every
 * listener hears an empty payload: something may have been missed.
 */
export function createChannelListener(connectionString: string): ChannelListener {
  const channels = new Map<string, Set<OnPayload>>();
  let connecting: Promise<pg.Client> | undefined;
  let closed = false;

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString });
    client.on('notification', ({ channel, payload = '' }) => {
      for (const onPayload of channels.get(channel) ?? []) onPayload(payload);
    });
    client.on('error', () => {});
    client.on('end', () => {
      connecting = undefined;
      if (!closed && channels.size > 0) setTimeout(comeBack, RETRY_MS).unref();
    });
    await client.connect();
    for (const channel of channels.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    return client;
  };
  const client = (): Promise<pg.Client> => {
    connecting ??= connect().catch((error) => {
      connecting = undefined;
      throw error;
    });
    return connecting;
  };
  const comeBack = (): void => {
    if (closed) return;
    client().then(
      () => {
        for (const onPayload of [...channels.values()].flatMap((heard) => [...heard])) onPayload('');
      },
      () => setTimeout(comeBack, RETRY_MS).unref(),
    );
  };

  return {
    async listen(channel, onPayload) {
      const heard = channels.get(channel) ?? new Set();
      const isFirst = heard.size === 0;
      heard.add(onPayload);
      channels.set(channel, heard);
      const stop = async (): Promise<void> => {
        heard.delete(onPayload);
        if (heard.size > 0 || channels.get(channel) !== heard) return;
        channels.delete(channel);
        if (!closed && connecting) await (await connecting).query(`UNLISTEN ${pg.escapeIdentifier(channel)}`);
      };
      const wasConnected = connecting !== undefined;
      try {
        const connection = await client();
        if (isFirst && wasConnected) await connection.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      } catch (error) {
        heard.delete(onPayload);
        if (heard.size === 0) channels.delete(channel);
        throw error;
      }
      return stop;
    },
    async close() {
      closed = true;
      channels.clear();
      if (connecting) await (await connecting).end();
    },
  };
}
