/** Something listeners are told about until they leave. */
export function signal() {
  const listeners = new Set<() => void>()
  return {
    raise: () => {
      for (const listener of listeners) listener()
    },
    /** Answers the way to leave. */
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export type Signal = ReturnType<typeof signal>
