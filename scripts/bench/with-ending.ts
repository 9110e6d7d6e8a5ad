const endings = new Set<() => Promise<unknown>>()

/** Runs work, and its ending whatever becomes of the work: even an interrupt. */
export async function withEnding<T>(work: () => Promise<T>, end: () => Promise<unknown>): Promise<T> {
  endings.add(end)
  try {
    return await work()
  } finally {
    endings.delete(end)
    await end()
  }
}

/** An interrupted benchmark leaves nothing behind. */
export function endOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      await Promise.allSettled([...endings].map(end => end()))
      process.exit(130)
    })
}
