import { bandLabels } from '../../health/band.ts'
import type { Score } from '../../health/score.ts'
import type { AccountView } from '../../model/account-view.ts'
import { isEscalated, isOpen } from '../../model/ticket.ts'

/** Nothing speaks against the account, but nothing is known for it either. */
export const notScored = 'The account is not scored'

/** What was concluded of the account's risk. */
export interface Concluded {
  score: Pick<Score, 'band' | 'model'>
  /** Null where no probability of renewal is known: then the bands alone tell. */
  probability: { renews: number } | null
}

/**
 * Why an expansion must not be raised, in plain words for customer success; empty when it may. The law: never while risk is
 * high, by the model, a person's word or the probability, nor while the account is unscored, an escalated ticket is open or
 * notice was given.
 */
export const blocks = (view: AccountView, concluded: Concluded, highRisk: number): string[] => [
  ...bandBlocks(concluded.score),
  ...riskBlocks(concluded.probability, highRisk),
  ...escalationBlocks(view),
  ...noticeBlocks(view),
]

function bandBlocks({ band, model }: Concluded['score']): string[] {
  if (model.band === 'unscored' || band === 'unscored') return [notScored]
  if (model.band !== 'healthy') return [`The health band is ${bandLabels[model.band]}`]
  return band === 'healthy' ? [] : [`A person set the health band to ${bandLabels[band]}`]
}

/** A probability that is no number counts as high risk. */
const riskBlocks = (probability: Concluded['probability'], highRisk: number): string[] =>
  probability === null || probability.renews >= 1 - highRisk
    ? []
    : [
        `The renewal is lost with a probability of ${percent(1 - probability.renews)}, above ${percent(highRisk)}`,
      ]

const escalationBlocks = ({ tickets, asOf }: AccountView): string[] =>
  tickets.some(ticket => isEscalated(ticket) && isOpen(ticket, asOf)) ? ['An escalated ticket is open'] : []

const noticeBlocks = ({ account: { noticeGivenOn }, asOf }: AccountView): string[] =>
  noticeGivenOn !== null && noticeGivenOn <= asOf ? [`Notice was given on ${noticeGivenOn}`] : []

const percent = (share: number): string => `${Math.round(share * 100)} %`
