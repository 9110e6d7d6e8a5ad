import { type Day, daysBetween } from '@perennial/shared/day'
import type { PropertyDefinition } from '../crm/crm.ts'
import type { CrmRecord, PropertyVersion } from '../record.ts'
import { dayIn, dayOf, flagOf, numberOf } from '../view/values.ts'
import { type Agreement, rateOf } from './agreement.ts'
import { isCandidate } from './candidates.ts'
import { type NameFit, nameFit } from './name-fit.ts'
import { shareOf } from './numbers.ts'
import type { Slot } from './slots.ts'
import { type Writer, writtenBy } from './writer.ts'

/** A property that may fill a slot, with all that speaks for and against it. */
export interface Candidate {
  name: string
  label: string
  named: NameFit
  filled: number
  of: number
  /** Share of the records that matter, the recent ones weighing more. */
  fill: number
  /** Share of the values that are what the slot can hold. */
  fits: number
  agreement: Agreement | null
  lastWrite: Day | null
  writer: Writer | null
  /** Nobody has written it for a year although deals were won since. */
  abandoned: boolean
  calculated: boolean
  score: number
}

/** What candidates of a kind are judged by. */
export interface Material {
  timeZone: string
  definitions: readonly PropertyDefinition[]
  /** The records that should have the fact: won recurring deals, or customers. */
  records: readonly CrmRecord[]
  recent: readonly CrmRecord[]
  history: ReadonlyMap<string, readonly PropertyVersion[]>
  /** Days on which deals were won. */
  wonOn: readonly Day[]
}

/** How the values of a property agree with what other records say. */
export type Compare = (property: string) => Agreement | null

/** Candidates by name, and for some slots by behaviour alone; best first, those nobody fills included. */
export function weigh(slot: Slot, material: Material, compare: Compare | null): Candidate[] {
  return material.definitions
    .filter(definition => isCandidate(definition) && slot.types.includes(definition.type))
    .map(definition => candidate(slot, definition, material, compare))
    .filter(one => one.named > 0 || (slot.byValues && behaves(one)))
    .sort((a, b) => b.score - a.score)
}

/** Values this telling need no telling name. */
const behaves = ({ agreement, fill, fits }: Candidate): boolean =>
  agreement !== null && agreement.tested >= 10 && rateOf(agreement) >= 0.8 && fill >= 0.3 && fits >= 0.9

function candidate(
  slot: Slot,
  definition: PropertyDefinition,
  material: Material,
  compare: Compare | null,
): Candidate {
  const { name, label, calculated } = definition
  const { records, recent } = material
  const filled = records.filter(({ properties }) => properties[name])
  const share = shareOf(records, ({ properties }) => Boolean(properties[name]))
  const lately = recent.length < 5 ? share : shareOf(recent, ({ properties }) => Boolean(properties[name]))
  const { last, writer } = writtenBy(name, material.history.values())
  const lastWrite = last === null ? null : dayIn(last, material.timeZone)
  const judged = {
    name,
    label,
    named: nameFit(slot, definition),
    filled: filled.length,
    of: records.length,
    fill: 0.3 * share + 0.7 * lately,
    fits: shareOf(filled, record => fitsSlot(slot, definition, record, material.timeZone)),
    agreement: filled.length > 0 && compare !== null ? compare(name) : null,
    lastWrite,
    writer,
    abandoned: filled.length > 0 && isAbandoned(lastWrite, material.wonOn),
    calculated,
  }
  return { ...judged, score: scoreOf(judged) }
}

/** What is written on most recent records weighs as much as a good name; agreement weighs more than either. */
function scoreOf(one: Omit<Candidate, 'score'>): number {
  if (one.filled === 0) return -10
  const agreement = one.agreement === null ? 0 : 4 * (rateOf(one.agreement) - 0.5) * sureness(one.agreement)
  return (
    one.named +
    2 * one.fill +
    2 * (one.fits - 1) +
    agreement -
    (one.abandoned ? 4 : 0) -
    (one.writer === 'import' ? 0.3 : 0) -
    (one.calculated ? 0.3 : 0)
  )
}

const sureness = ({ tested }: Agreement): number => Math.min(1, tested / 10)

const fewestSince = 5

/** Deals won well after the last write, none of which brought another. */
function isAbandoned(lastWrite: Day | null, wonOn: readonly Day[]): boolean {
  if (lastWrite === null) return false
  return wonOn.filter(day => day > lastWrite && daysBetween(lastWrite, day) > 365).length >= fewestSince
}

function fitsSlot(
  slot: Slot,
  { name, type }: PropertyDefinition,
  { properties }: CrmRecord,
  timeZone: string,
): boolean {
  if (type === 'date' || type === 'datetime') return dayOf(properties, name, timeZone) !== null
  if (slot.path === 'deal.autoRenews') return flagOf(properties, name) !== null
  if (slot.range === undefined) return true
  const number = numberOf(properties, name)
  const [least, most] = slot.range
  return number !== null && number >= least && number <= most && (!slot.whole || Number.isInteger(number))
}
