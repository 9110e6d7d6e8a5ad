import type { DataNeed, Measure } from '@perennial/shared/health/measure'
import { measures } from '@perennial/shared/health/measures'
import { roundedParts } from '@perennial/shared/health/rounded-parts'
import { starterWeights } from '@perennial/shared/health/scorecard'
import type { DataShares } from './data-shares.ts'

/** A measure with the share of customers that have data for it, and what it would add. */
export interface MeasureChoice {
  id: string
  label: string
  /** Null when nothing in the CRM can tell. */
  share: number | null
  /** Points of a hundred that it has in the scorecard, or would have beside the measures used. */
  weight: number
  used: boolean
  adds: string
}

export interface Measured {
  measures: MeasureChoice[]
  /** Whole points that add up to a hundred. */
  weights: Record<string, number>
  doubt: string | null
}

/** Share of customers below which a measure would leave too many without. */
const enough = 0.6
const fewest = 2

const how: Record<DataNeed, string> = {
  touchpoints: 'log calls, e-mails and meetings in the CRM, or connect the inbox',
  contacts: 'link the people of a customer to its company',
  usage: 'import it with `perennial import usage`',
  active_users: 'import active users with `perennial import usage`',
  uptime: 'import it as usage of the metric uptime, in percent',
  incidents: 'import them as usage of the metric incidents',
  seats: 'keep the seats under contract in a deal property',
  tickets: 'keep tickets in the CRM and link them to companies',
  ticket_categories: 'fill a category of tickets and map it',
  ticket_text: 'map the text of tickets',
  surveys: 'send surveys from the CRM, or sync their answers into it',
  nps: 'ask customers whether they would recommend you, from the CRM',
  csat: 'ask customers how satisfied they are, from the CRM',
  survey_comments: 'map the text of survey answers',
  onboarding: 'keep onboarding progress in a company property',
  milestones: 'keep the day a milestone is due and the day it was reached in company properties',
  sentiment: 'let account managers fill a sentiment property',
  roles: 'fill the buying role of contacts',
  executives: 'fill the job title or the buying role of contacts',
  value: 'keep what the customer wants to reach and what it has reached in company properties',
  invoices: 'sync overdue invoices into a company property',
  contracts: 'keep contracts as won deals',
  properties: 'name the company property in the scorecard',
}

/** The starter scorecard: every measure with data for most customers; the best two when there are none. */
export function chooseMeasures(shares: DataShares): Measured {
  const all = candidates(shares)
  const reaching = all.filter(({ share }) => share !== null && share >= enough)
  const best = all
    .filter(({ share }) => (share ?? 0) > 0)
    .toSorted((a, b) => b.share! - a.share! || b.weight - a.weight)
    .slice(0, fewest)
  const used = reaching.length > 0 ? reaching : best.length > 0 ? best : all.slice(0, fewest)
  const weights = outOfHundred(used)
  return {
    measures: all.map(one => {
      const { id, label, share, needs } = one
      const weight = weights[id] ?? outOfHundred([...used, one])[id]!
      const isUsed = used.includes(one)
      const adds = isUsed ? '' : `${missing(needs, shares)}; would be ${weight} of 100 points of weight`
      return { id, label, share, weight, used: isUsed, adds }
    }),
    weights,
    doubt:
      reaching.length > 0
        ? null
        : `scorecard.weights: no measure has data on ${percent(enough)} of the customers, so only ${best.map(({ label, share }) => `${label} (${percent(share!)})`).join(' and ') || 'the first two'} are used`,
  }
}

interface Candidate extends Pick<Measure, 'id' | 'label' | 'needs'> {
  weight: number
  share: number | null
}

const candidates = (shares: DataShares): Candidate[] =>
  measures
    .filter(({ id }) => starterWeights[id] !== undefined)
    .map(({ id, label, needs }) => ({
      id,
      label,
      needs,
      weight: starterWeights[id]!,
      share: worst(needs.map(need => shares[need])),
    }))

function outOfHundred(used: readonly Candidate[]): Record<string, number> {
  const total = used.reduce((sum, { weight }) => sum + weight, 0)
  const points = roundedParts(
    used.map(({ weight }) => (100 * weight) / total),
    0,
  )
  return Object.fromEntries(used.map(({ id }, at) => [id, Number(points[at])]))
}

/** A measure reaches no further than the rarest data it needs. */
const worst = (shares: readonly (number | null)[]): number | null =>
  shares.some(share => share === null) ? null : Math.min(...shares.map(share => share!))

const missing = (needs: readonly DataNeed[], shares: DataShares): string =>
  needs
    .filter(need => (shares[need] ?? 0) < enough)
    .map(
      need =>
        `${need.replaceAll('_', ' ')}${shares[need] === null ? '' : ` on ${percent(shares[need]!)}`}: ${how[need]}`,
    )
    .join('; ')

export const percent = (share: number): string => `${Math.round(share * 100)} %`
