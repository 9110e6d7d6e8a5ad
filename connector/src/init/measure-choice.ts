import type { DataNeed } from '@perennial/shared/health/measure'
import { measures } from '@perennial/shared/health/measures'
import { starterWeights } from '@perennial/shared/health/scorecard'

/** A measure with the share of customers that have data for it, and what it would add. */
export interface MeasureChoice {
  id: string
  label: string
  /** Null when nothing in the CRM can tell. */
  share: number | null
  weight: number
  used: boolean
  adds: string
}

export interface Measured {
  measures: MeasureChoice[]
  weights: Record<string, number>
  doubt: string | null
}

/** Share of customers below which a measure would leave too many without. */
const enough = 0.6
const fewest = 2

const how: Record<string, string> = {
  touchpoints: 'log calls, e-mails and meetings in the CRM, or connect the inbox',
  usage: 'import it with `perennial import usage`',
  active_users: 'import active users with `perennial import usage`',
  seats: 'keep the seats under contract in a deal property',
  tickets: 'keep tickets in the CRM and link them to companies',
  surveys: 'send surveys from the CRM, or sync their answers into it',
  onboarding: 'keep onboarding progress in a company property',
  sentiment: 'let account managers fill a sentiment property',
  roles: 'fill the buying role of contacts',
}

/** The starter scorecard: every measure with data for most customers; the best two when there are none. */
export function chooseMeasures(shares: Record<DataNeed, number | null>): Measured {
  const all = measures
    .filter(({ id }) => starterWeights[id] !== undefined)
    .map(({ id, label, needs }) => ({
      id,
      label,
      needs,
      weight: starterWeights[id]!,
      share: worst(needs.map(need => shares[need])),
    }))
  const total = all.reduce((sum, { weight }) => sum + weight, 0)
  const reaching = all.filter(({ share }) => share !== null && share >= enough)
  const best = all
    .filter(({ share }) => (share ?? 0) > 0)
    .toSorted((a, b) => b.share! - a.share! || b.weight - a.weight)
    .slice(0, fewest)
  const used = new Set(
    (reaching.length > 0 ? reaching : best.length > 0 ? best : all.slice(0, fewest)).map(({ id }) => id),
  )
  return {
    measures: all.map(({ id, label, needs, weight, share }) => ({
      id,
      label,
      share,
      weight,
      used: used.has(id),
      adds: used.has(id) ? '' : `${missing(needs, shares)}; adds ${weight} of ${total} points of weight`,
    })),
    weights: Object.fromEntries(all.filter(({ id }) => used.has(id)).map(({ id, weight }) => [id, weight])),
    doubt:
      reaching.length > 0
        ? null
        : `scorecard.weights: no measure has data on ${percent(enough)} of the customers, so only ${best.map(({ label, share }) => `${label} (${percent(share!)})`).join(' and ') || 'the first two'} are used`,
  }
}

/** A measure reaches no further than the rarest data it needs. */
const worst = (shares: readonly (number | null)[]): number | null =>
  shares.some(share => share === null) ? null : Math.min(...shares.map(share => share!))

const missing = (needs: readonly DataNeed[], shares: Record<DataNeed, number | null>): string =>
  needs
    .filter(need => (shares[need] ?? 0) < enough)
    .map(
      need =>
        `${need.replace('_', ' ')}${shares[need] === null ? '' : ` on ${percent(shares[need]!)}`}: ${how[need]}`,
    )
    .join('; ')

export const percent = (share: number): string => `${Math.round(share * 100)} %`
