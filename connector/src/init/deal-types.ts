import { daysBetween } from '@perennial/shared/day'
import type { DealPurpose } from '@perennial/shared/model/deal'
import type { PropertyDefinition } from '../crm/crm.ts'
import { isCandidate } from './candidates.ts'
import { folded } from './folded.ts'
import { shareOf } from './numbers.ts'
import { purposeNamed } from './purposes.ts'
import type { Following, SeenDeal } from './seen-deals.ts'

/** A property that may say what a deal is for. */
export interface TypeProperty {
  name: string
  label: string
  purposes: Record<string, DealPurpose>
  filled: number
  of: number
  /** Different purposes that its filled values tell apart. */
  told: number
  score: number
}

const saysType = /type|art\b|kind|purpose|kategorie|category|soort|tipo|nature/

/**
 * The properties that may say what the given deals are for, best first: how many they are filled on, how many
 * purposes they tell apart.
 */
export function typeProperties(
  definitions: readonly PropertyDefinition[],
  deals: readonly SeenDeal[],
): TypeProperty[] {
  return definitions
    .filter(definition => isCandidate(definition) && definition.type === 'enumeration')
    .flatMap(definition => typeProperty(definition, deals) ?? [])
    .sort((a, b) => b.score - a.score)
}

const telling = new Set<DealPurpose>(['new', 'renewal', 'expansion', 'existing', 'downgrade'])

function typeProperty(definition: PropertyDefinition, deals: readonly SeenDeal[]): TypeProperty | null {
  const purposes = Object.fromEntries(
    definition.options.map(({ value, label }) => [
      value,
      purposeNamed(label) ?? purposeNamed(value) ?? ('unknown' as DealPurpose),
    ]),
  )
  const known = new Set(Object.values(purposes).filter(purpose => telling.has(purpose)))
  if (known.size < 2) return null
  const values = deals.flatMap(({ record }) => record.properties[definition.name] || [])
  const told = new Set(values.map(value => purposes[value] ?? 'unknown')).intersection(known).size
  const readable = shareOf(values, value => (purposes[value] ?? 'unknown') !== 'unknown')
  const fill = deals.length === 0 ? 0 : values.length / deals.length
  const named = saysType.test(folded(definition.name)) || saysType.test(folded(definition.label)) ? 0.3 : 0
  return {
    name: definition.name,
    label: definition.label,
    purposes,
    filled: values.length,
    of: deals.length,
    told,
    score: values.length === 0 ? -1 : 2 * fill * readable + 0.4 * told + named,
  }
}

/** Days a renewal may be closed before or after its predecessor's anniversary. */
const anniversaryDays = 60
const fewest = 6

export interface ExistingReading {
  purpose: DealPurpose
  because: string
}

/** What `existing business` is used for, seen by anniversary and amount; `deals` are the won ones so marked. */
export function readExisting(deals: readonly SeenDeal[], { wonBefore }: Following): ExistingReading {
  const judged = deals.flatMap(deal => {
    const earlier = wonBefore(deal)
    return earlier.length === 0 ? [] : [looksLikeRenewal(deal, earlier)]
  })
  const renewals = judged.filter(Boolean).length
  const because = `${renewals} of ${judged.length} won ones close on an anniversary of an earlier deal with at least half its amount`
  if (judged.length < fewest) return { purpose: 'existing', because }
  if (renewals >= judged.length * 0.9) return { purpose: 'renewal', because }
  return { purpose: renewals <= judged.length * 0.2 ? 'expansion' : 'existing', because }
}

function looksLikeRenewal(deal: SeenDeal, earlier: readonly SeenDeal[]): boolean {
  const largest = earlier.reduce((most, one) => ((one.amount ?? 0) > (most.amount ?? 0) ? one : most))
  return isAnniversary(largest, deal) && (deal.amount ?? 0) >= (largest.amount ?? 0) * 0.5
}

/** Whether the later deal closes about a whole number of years after the earlier one. */
export function isAnniversary(earlier: SeenDeal, later: SeenDeal): boolean {
  const days = daysBetween(earlier.closes, later.closes)
  const years = Math.round(days / 365.25)
  return years >= 1 && Math.abs(days - years * 365.25) <= anniversaryDays
}
