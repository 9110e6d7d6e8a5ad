import { companyCards } from '../../../ui-extension/fixtures/companyCards.ts'
import {
  foreignRow,
  overview,
  portfolioRow,
  portfolioRows,
  unknownRow,
} from '../../../ui-extension/fixtures/portfolios.ts'
import { contactCard, dealCard, ticketCard } from '../../../ui-extension/fixtures/recordCards.ts'
import { settings } from '../../../ui-extension/fixtures/settings.ts'

const aged = {
  asOf: '2026-06-30',
  syncedAt: '2026-06-30T12:05:00Z',
  stale: false,
  timeZone: 'Europe/Berlin',
}

const choices = {
  ...aged,
  owners: [{ value: '7', label: 'Lena Hartmann' }],
  tiers: [{ value: 'Strategic', label: 'Strategic' }],
  regions: [{ value: 'unknown', label: 'Unknown' }],
  segments: [],
  days: { first: '2025-06-30', last: aged.asOf },
}

const stage = {
  account: { id: companyCards.watch.account.id, name: companyCards.watch.account.name, url: null },
  asOf: aged.asOf,
  stage: {
    ...{ name: 'adoption', label: 'Adoption', since: '2026-03-01', days: 121, how: 'condition' },
    ...{ by: null, reason: null, when: 'customer for more than 90 days' },
  },
  moves: [{ name: 'expansion', label: 'Expansion' }],
  history: [],
}

const role = {
  contact: { id: '501', name: 'Ingrid Solberg' },
  role: 'economic_buyer',
  choices: ['champion', 'economic_buyer', 'user'],
}

/** What is answered to questions that are not about one company's card, by how the path ends. */
const answers: readonly (readonly [RegExp, object])[] = [
  [/\/alerts$/, { asOf: aged.asOf, alerts: [] }],
  [/\/cards\/deal\/\d+$/, dealCard()],
  [/\/cards\/contact\/\d+$/, contactCard()],
  [/\/cards\/ticket\/\d+$/, ticketCard()],
  [/\/accounts\/\d+\/stage$/, stage],
  [/\/contacts\/\d+\/role$/, role],
  [/\/portfolio\/filters$/, choices],
  [/\/portfolio\/overview$/, overview()],
  [/\/portfolio\/accounts$/, portfolioRows([portfolioRow(), unknownRow, foreignRow])],
  [/\/settings$/, settings],
  [/\/settings\/versions$/, { versions: [] }],
]

export const otherAnswers = (path: string): object | null =>
  answers.find(([ending]) => ending.test(path))?.[1] ?? null
