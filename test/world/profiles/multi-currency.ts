import type { Account, Place } from '../account.ts'
import { addMonths } from '../calendar.ts'
import type { Deal } from '../deal.ts'
import type { Life } from '../life.ts'
import { random } from '../random.ts'
import { isClosed } from '../term.ts'
import { lastDay } from '../timeline.ts'
import type { Profile } from './profile.ts'
import { sampleDeals } from './sample-mapping.ts'

export const multiCurrency: Profile = {
  says: 'Contracts in dollars, euros, pounds, Swiss francs and whole yen; a few customers have one in each of two.',
  ways: seed => ({
    account: account => abroad(seed, account),
    life: inWholeYen,
    deals: (deals, life) => [...deals, ...secondContract(seed, life)],
    shape: lines =>
      lines.map(line =>
        line.line === 'account' ? { ...line, additionalCurrencies: ['EUR', 'GBP', 'JPY', 'CHF'] } : line,
      ),
  }),
  mapping: sampleDeals,
}

const osaka: Place = { country: 'Japan', city: 'Osaka', currency: 'JPY' }
const basel: Place = { country: 'Switzerland', city: 'Basel', currency: 'CHF' }

function abroad(seed: number, account: Account): Account {
  const place = random(seed, 'multi-currency', account.index).weighted([
    [account.place, 84],
    [osaka, 9],
    [basel, 7],
  ])
  const { currency } = place
  const seatPriceMinor = account.first.seatPriceMinor * (currency === 'JPY' ? 150 : 1)
  return { ...account, place, currency, first: { ...account.first, seatPriceMinor } }
}

/** Hundredths as everywhere in the generator, so a price in whole yen is a multiple of a hundred. */
function inWholeYen(life: Life): Life {
  if (life.account.currency !== 'JPY') return life
  const terms = life.terms.map(term => ({
    ...term,
    seatPriceMinor: Math.round(term.seatPriceMinor / 100) * 100,
  }))
  return { ...life, terms }
}

/** An office abroad that signed for itself, this spring, in the currency of the place. */
function secondContract(seed: number, { account, terms }: Life): Deal[] {
  const term = terms.at(-1)
  const draw = random(seed, 'second-contract', account.index)
  const isYoung = term === undefined || isClosed(term) || term.end <= lastDay || term.start > lastDay - 200
  if (isYoung || account.currency === 'JPY' || !draw.chance(0.06)) return []
  const start = lastDay - draw.between(20, 150)
  const seats = draw.between(5, 25)
  const amountMinor = seats * 54_000
  return [
    {
      contractType: 'new',
      term,
      currency: account.currency === 'USD' ? draw.pick(['EUR', 'CHF'] as const) : 'USD',
      title: `${seats} seats for the office abroad`,
      pipeline: 'default',
      stage: 'closedwon',
      openedOn: start - 60,
      movedOn: start - 3,
      expectedOn: start,
      closedOn: start - 3,
      imported: false,
      askedMinor: amountMinor,
      amountMinor,
      lostBecause: null,
      contract: {
        start,
        end: addMonths(start, 12),
        months: 12,
        seats,
        seatPriceMinor: 54_000,
        autoRenews: account.first.autoRenews,
        noticeDays: account.first.noticeDays,
      },
    },
  ]
}
