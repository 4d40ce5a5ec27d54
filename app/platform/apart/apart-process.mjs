// Runs in a process of its own: see run-apart.server.ts. Plain JavaScript, so that no bundler stands in between.

/** Time for a job that is stopped to take away what it made. */
const PATIENCE_MS = 10_000;

let isStopped = false;
function stop() {
  isStopped = true;
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
}

const send = (message) =>
  new Promise((resolve) => {
    if (process.connected) process.send(message, resolve);
    else resolve();
  });

process.once('message', async ({ module, kind, input }) => {
  try {
    const { entry, apartJobs = entry.module.apartJobs } = await import(module);
    const job = apartJobs.find((one) => one.kind === kind);
    if (!job) throw new Error(`No job called ${kind}`);
    const result = await job.run(input, async (progress, step) => {
      if (isStopped) throw new Error(`The job ${kind} was stopped`);
      await send({ progress, step });
    });
    await send({ result });
  } catch (error) {
    await send({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  process.exit();
});

// Whoever asked is gone, or asks no more: nobody waits for the answer.
process.once('disconnect', stop);
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
