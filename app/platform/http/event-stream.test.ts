import { describe, expect, it, vi } from 'vitest';
import { type EventSink, eventStream, eventText, lastEventId } from './event-stream.server.ts';

/** A stream that hears nothing by itself: the test speaks through `sink`. */
function open(options: { signal?: AbortSignal; heartbeatMs?: number } = {}) {
  const stop = vi.fn();
  let sink: EventSink | undefined;
  const request = new Request('https://atelier.test/flux', options.signal ? { signal: options.signal } : {});
  const response = eventStream(request, {
    subscribe: async (given) => {
      sink = given;
      return stop;
    },
    ...(options.heartbeatMs ? { heartbeatMs: options.heartbeatMs } : {}),
  });
  if (!sink) throw new Error('the stream starts at once');
  return { response, stop, sink };
}

/** What a stream told, without the line that says when to come back. */
async function told(response: Response): Promise<string> {
  const text = await response.text();
  const wait = Number(/^retry: (\d+)\n\n/.exec(text)?.[1]);
  expect(wait).toBeGreaterThanOrEqual(500);
  expect(wait).toBeLessThan(1_500);
  return text.replace(/^.*\n\n/, '');
}

describe('eventStream', () => {
  it('tells each event as server-sent events, and ends when the sink is closed', async () => {
    const { response, stop, sink } = open();
    sink.send('note', { text: 'é\nè' });
    sink.send('note', 2);
    sink.close();
    sink.send('note', 'too late');
    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await told(response)).toBe('event: note\ndata: {"text":"é\\nè"}\n\nevent: note\ndata: 2\n\n');
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it('numbers events, so that a page that comes back says the last one it was told', async () => {
    const { response, sink } = open();
    sink.send('note', 1, 7);
    sink.forward(new TextEncoder().encode(eventText('note', 2, 8)));
    sink.close();
    expect(await told(response)).toBe('id: 7\nevent: note\ndata: 1\n\nid: 8\nevent: note\ndata: 2\n\n');
    const from = (id?: string) =>
      lastEventId(new Request('https://atelier.test/flux', id ? { headers: { 'Last-Event-ID': id } } : {}));
    expect([from('8'), from('0'), from(), from('-1'), from('x'), from('1.5')]).toEqual([
      8,
      0,
      ...Array(4).fill(undefined),
    ]);
  });

  it('stops hearing once when the page leaves, whichever way it does', async () => {
    const leaving = new AbortController();
    const aborted = open({ signal: leaving.signal });
    await Promise.resolve();
    leaving.abort();
    expect(await told(aborted.response)).toBe('');
    expect(aborted.stop).toHaveBeenCalledTimes(1);

    const cancelled = open();
    await cancelled.response.body?.cancel();
    cancelled.sink.send('note', 'nobody is there');
    expect(cancelled.stop).toHaveBeenCalledTimes(1);
  });

  it('stops hearing when the page left before hearing began', async () => {
    const stop = vi.fn();
    const leaving = new AbortController();
    const response = eventStream(new Request('https://atelier.test/flux', { signal: leaving.signal }), {
      subscribe: async () => {
        leaving.abort();
        return stop;
      },
    });
    await response.text();
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it('keeps a quiet stream alive with comments', async () => {
    const { response, sink } = open({ heartbeatMs: 1 });
    const reader = response.body?.getReader();
    await reader?.read();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe(': \n\n');
    sink.close();
  });

  it('lets go of a reader that no longer reads', async () => {
    const { stop, sink } = open();
    await Promise.resolve();
    for (let note = 0; note < 1000; note += 1) sink.send('note', note);
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it('fails the stream when hearing cannot begin', async () => {
    const response = eventStream(new Request('https://atelier.test/flux'), {
      subscribe: () => Promise.reject(new Error('no database')),
    });
    await expect(response.text()).rejects.toThrow('no database');
  });
});
