import type { Stage } from './stage.ts'

/** What a portal's own past teaches, and what follows from it: a model that proved itself, its probabilities, whom to call. */
export async function firstLesson({ perennial }: Stage, say: (line: string) => void): Promise<void> {
  say('perennial risk train')
  const { because } = await perennial<{ because: string }>('risk', 'train')
  say(because)
  say('perennial score')
  await perennial('score')
  say('perennial alerts run')
  await perennial('alerts', 'run')
  say('perennial push --yes')
  await perennial('push', '--yes')
}
