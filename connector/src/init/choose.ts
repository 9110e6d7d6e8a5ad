import { rateOf } from './agreement.ts'
import type { Slot } from './slots.ts'
import { isOwn } from './vendor-names.ts'
import { type Candidate, type Compare, type Material, weigh } from './weigh.ts'

/** How a slot was decided: the choice, its rivals best first, and why one should look again. */
export interface Choice {
  path: string
  meaning: string
  chosen: Candidate | null
  rivals: Candidate[]
  doubt: string | null
}

/** How often two properties disagree where both are filled. */
type Differ = (a: string, b: string) => number

/** Below this share of the records a property is no answer, unless it says so by name. */
const leastFill = 0.03

/** The best property for a slot by name, values, writers and agreement with other records. */
export function choose(slot: Slot, material: Material, compare: Compare | null = null): Choice {
  const candidates = weigh(slot, material, compare)
  const usable = candidates.filter(isUsable)
  const chosen = usable[0] ?? null
  const rivals = candidates.filter(one => one !== chosen && !(isOwn(one.name) && one.filled === 0))
  return {
    path: slot.path,
    meaning: slot.meaning,
    chosen,
    rivals,
    doubt: doubtAbout(chosen, rivals, differing(material)),
  }
}

const isUsable = ({ filled, fill, fits, abandoned, agreement, named, of }: Candidate): boolean =>
  filled > 0 &&
  !abandoned &&
  fits >= 0.5 &&
  (fill >= leastFill || filled / of >= leastFill) &&
  (agreement === null || agreement.tested < 8 || rateOf(agreement) >= (named === 2 ? 0.25 : 0.4))

const differing =
  ({ records }: Material): Differ =>
  (a, b) => {
    const both = records.filter(({ properties }) => properties[a] && properties[b])
    return both.length === 0
      ? 1
      : both.filter(({ properties }) => properties[a] !== properties[b]).length / both.length
  }

/** Rivals this close in score are named. */
const closeBy = 0.75

function doubtAbout(chosen: Candidate | null, rivals: readonly Candidate[], differ: Differ): string | null {
  if (chosen === null) return doubtAboutNothing(rivals)
  const rival = rivals.find(
    one => isUsable(one) && one.score > chosen.score - closeBy && differ(one.name, chosen.name) > 0.1,
  )
  if (rival)
    return `${rival.name} is nearly as likely: filled on ${rival.filled} of ${rival.of}, and it says something else`
  if (chosen.calculated) return 'it is a calculated property: its changes do not mark the record as modified'
  if (chosen.named === 0) return 'its name does not say so, only its values do'
  if (chosen.agreement !== null && chosen.agreement.tested >= 8 && rateOf(chosen.agreement) < 0.5)
    return `only ${chosen.agreement.agreeing} of ${chosen.agreement.tested} agree with ${chosen.agreement.with}`
  return null
}

function doubtAboutNothing(rivals: readonly Candidate[]): string | null {
  const named = rivals.filter(one => one.named === 2 && !isOwn(one.name))
  const abandoned = named.filter(one => one.abandoned)
  if (abandoned.length > 0)
    return `${abandoned.map(one => `${one.name} (last written on ${one.lastWrite})`).join(', ')} would fit by name but nobody keeps it up`
  const wrong = named.filter(one => one.filled > 0)
  if (wrong.length > 0)
    return `${wrong.map(one => one.name).join(', ')} would fit by name but its values do not`
  const empty = named.filter(one => one.filled === 0)
  return empty.length > 0
    ? `${empty.map(one => one.name).join(', ')} would fit by name but hold no values`
    : null
}

/** The property chosen for a path, null when there is none. */
export const chosenIn = (choices: readonly Choice[], path: string): string | null =>
  choices.find(choice => choice.path === path)?.chosen?.name ?? null
