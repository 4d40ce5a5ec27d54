/** The page's end of a stream of server-sent events. Its calls do nothing once the stream is over. */
export interface EventSink {
  /** One event, its data as JSON. A page that comes back says the last `id` it was told. */
  send(event: string, data: unknown, id?: number): void;
  /** An event already written (`eventText`, encoded once), for what many pages hear at the same time. */
  forward(bytes: Uint8Array): void;
  /** Ends the stream from this side; the browser would come back unless its page closes it too. */
  close(): void;
}

export interface EventStreamOptions {
  /**
   * Starts hearing what there is to tell and returns what stops hearing, called once whoever ends the stream.
   * Hear first, then send the state of now: what changes in between is then told twice rather than never.
   */
  subscribe(sink: EventSink): Promise<() => unknown>;
  heartbeatMs?: number;
}

/** How long pages wait before they come back: browsers would take three seconds and more. Spread, for a whole room. */
const COMES_BACK_MS = { least: 500, spread: 1_000 };
/** Comments keep proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;
/** Events a slow reader may be behind before the stream ends; the browser comes back and reads the state of then. */
const MOST_BEHIND = 256;

/** One event as it goes over the wire. */
export function eventText(event: string, data: unknown, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Number of the last event a page was told before its connection was cut; undefined on its first visit. */
export function lastEventId(request: Request): number | undefined {
  const told = Number(request.headers.get('Last-Event-ID') ?? Number.NaN);
  return Number.isSafeInteger(told) && told >= 0 ? told : undefined;
}

/** Answers a request with server-sent events until the page leaves, the sink is closed or hearing fails. */
export function eventStream(request: Request, options: EventStreamOptions): Response {
  const { subscribe, heartbeatMs = HEARTBEAT_MS } = options;
  const encoder = new TextEncoder();
  let leave: () => void = () => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true;
      let stop: (() => unknown) | undefined;
      const forward = (bytes: Uint8Array): void => {
        if (!open) return;
        controller.enqueue(bytes);
        if ((controller.desiredSize ?? 0) < -MOST_BEHIND) close();
      };
      const heartbeat = setInterval(() => forward(encoder.encode(': \n\n')), heartbeatMs);
      leave = () => {
        if (!open) return;
        open = false;
        clearInterval(heartbeat);
        request.signal.removeEventListener('abort', close);
        void stop?.();
      };
      const close = (): void => {
        if (!open) return;
        leave();
        controller.close();
      };
      request.signal.addEventListener('abort', close);
      if (request.signal.aborted) close();
      const { least, spread } = COMES_BACK_MS;
      forward(encoder.encode(`retry: ${least + Math.floor(Math.random() * spread)}\n\n`));
      try {
        stop = await subscribe({
          send: (event, data, id) => forward(encoder.encode(eventText(event, data, id))),
          forward,
          close,
        });
        if (!open) void stop();
      } catch (error) {
        if (!open) return;
        leave();
        controller.error(error);
      }
    },
    cancel: () => leave(),
  });
  return new Response(stream, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } });
}
