/**
 * Makes a work that reads the latest state safe to ask for at any rate: never two at once, and asked while it
 * runs, it runs once more at its end. So answers come in order and the last one tells the last state.
 */
export function latestOnly(work: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let running = false;
  let asked = false;
  const run = async (): Promise<void> => {
    running = true;
    try {
      while (asked) {
        asked = false;
        await work();
      }
    } catch (error) {
      asked = false;
      onError(error);
    } finally {
      running = false;
    }
  };
  return () => {
    asked = true;
    if (!running) void run();
  };
}
