// Runs in a process of its own: see run-apart.server.ts. Plain JavaScript, so that no bundler stands in between.

const send = (message) => new Promise((resolve) => process.send(message, resolve));

process.once('message', async ({ build, kind, input }) => {
  try {
    const { entry } = await import(build);
    const job = entry.module.apartJobs.find((one) => one.kind === kind);
    if (!job) throw new Error(`No job called ${kind}`);
    const result = await job.run(input, (progress, step) => send({ progress, step }));
    await send({ result });
  } catch (error) {
    await send({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  process.exit();
});

// Whoever asked is gone: nobody waits for the answer.
process.once('disconnect', () => process.exit());
