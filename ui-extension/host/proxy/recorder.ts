import type { Fetched, FetchedAnswer } from '../networkLog.ts'

const kept = 500

export type Begun = Omit<Fetched, 'id' | 'answer'>

/** Remembers the latest fetches of all surfaces, newest last. */
export function recorder() {
  let last = 0
  let fetched: Fetched[] = []
  return {
    list: (): readonly Fetched[] => fetched,
    clear: () => {
      fetched = []
    },
    /** Notes that a fetch began; call the result with its answer. */
    begin(begun: Begun): (answer: FetchedAnswer) => void {
      last += 1
      const entry: Fetched = { id: last, ...begun }
      fetched = [...fetched, entry].slice(-kept)
      return answer => {
        entry.answer = answer
      }
    },
  }
}

export type Recorder = ReturnType<typeof recorder>
