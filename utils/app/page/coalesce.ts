/** At most one run at a time and one every `pauseMs`; calls meanwhile are served by one run after it. */
export function coalesce(run: () => Promise<void>, pauseMs: number): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return begin();
    next ??= running
      .then(() => new Promise<void>((resolve) => setTimeout(resolve, pauseMs)))
      .then(() => {
        next = undefined;
        return begin();
      });
    return next;
  };
}
