import type { PropertyDefinition } from '../crm/crm.ts'
import type { Slot } from './slots.ts'

/** A property that may fill a slot, with how many of the sampled records have a value in it. */
export interface Candidate {
  name: string
  label: string
  /** Position of the pattern it matched; lower is better. */
  rank: number
  filled: number
  sampled: number
  calculated: boolean
}

/** How a slot was decided: the choice, its rivals, and why one should look again. */
export interface Choice {
  slot: Slot
  chosen: Candidate | null
  rivals: Candidate[]
  doubt: string | null
}

/** How often each property has a value in a sample of records. */
export type FillCounts = { sampled: number; filled: ReadonlyMap<string, number> }

/** The best property for a slot: better name first, then more filled. A property nobody fills is no choice. */
export function choose(slot: Slot, definitions: readonly PropertyDefinition[], counts: FillCounts): Choice {
  const candidates = definitions
    .flatMap(definition => candidate(slot, definition, counts) ?? [])
    .sort((a, b) => Number(b.filled > 0) - Number(a.filled > 0) || a.rank - b.rank || b.filled - a.filled)
  const chosen = candidates.find(({ filled }) => filled > 0) ?? null
  return {
    slot,
    chosen,
    rivals: candidates.filter(one => one !== chosen),
    doubt: doubtAbout(chosen, candidates),
  }
}

function candidate(slot: Slot, definition: PropertyDefinition, counts: FillCounts): Candidate | null {
  if (
    definition.archived ||
    !slot.types.includes(definition.type) ||
    definition.name.startsWith('perennial_')
  )
    return null
  const label = definition.label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_')
  const rank = slot.patterns.findIndex(pattern => pattern.test(definition.name) || pattern.test(label))
  if (rank === -1) return null
  return {
    name: definition.name,
    label: definition.label,
    rank,
    filled: counts.filled.get(definition.name) ?? 0,
    sampled: counts.sampled,
    calculated: definition.calculated,
  }
}

function doubtAbout(chosen: Candidate | null, candidates: readonly Candidate[]): string | null {
  if (chosen === null)
    return candidates.length > 0
      ? `${candidates.map(({ name }) => name).join(', ')} would fit by name but hold no values`
      : null
  const rival = candidates.find(one => one !== chosen && one.filled >= chosen.filled && one.filled > 0)
  if (rival) return `${rival.name} is filled on ${rival.filled} of ${rival.sampled}, as often or more`
  if (chosen.calculated) return 'it is a calculated property: its changes do not mark the record as modified'
  if (chosen.filled * 2 < chosen.sampled)
    return `it is filled on only ${chosen.filled} of ${chosen.sampled} sampled records`
  return null
}
