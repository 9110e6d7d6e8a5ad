import { tell } from './output.ts'

const everySteps = 20

/** Tells every now and then how far a long replay is. */
export const stepped =
  (what: string) =>
  (done: number, total: number): void => {
    if (done % everySteps === 0 || done === total) tell(`${what}: ${done} of ${total} weeks`)
  }
