import { type Day, officeInstant } from '../calendar.ts'
import type { Life } from '../life.ts'
import type { PortalLine } from '../portal.ts'
import { type Random, random } from '../random.ts'
import { linkLine, momentOf, recordId, recordLine } from '../record-line.ts'
import { firstDay, lastDay } from '../timeline.ts'
import { partners, services } from './multi-pipelines.ts'
import type { DealPipeline } from './stage-names.ts'

/** Link types: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const dealToPrimaryCompany = 5
const dealToLineItem = 19

/** Numbers within an account's block that its contracts never reach. */
const firstSideDeal = 900

const work = ['Set-up', 'On-site training', 'Data migration', 'Dashboard workshop'] as const

/** Set-up and training, sold once: it is paid and done. */
export function* servicesDeals(seed: number, { account, terms }: Life): Generator<PortalLine> {
  const draw = random(seed, 'services', account.index)
  for (const [at, term] of terms.entries()) {
    if (!draw.chance(0.35) || term.start < firstDay) continue
    const side: SideDeal = {
      pipeline: services,
      title: draw.pick(work),
      amount: draw.between(4, 40) * 450,
      openedOn: Math.min(term.start + 2, lastDay),
      days: draw.between(10, 40),
      isWon: draw.chance(0.9),
    }
    yield* sideDeal({ account }, firstSideDeal + at, side, draw)
    const id = recordId('line_items', account, firstSideDeal + at)
    const price = String(side.amount)
    yield recordLine({
      objectType: 'line_items',
      id,
      createdAt: officeInstant(side.openedOn, 0.99),
      properties: {
        name: side.title,
        hs_sku: 'PS',
        quantity: '1',
        price,
        amount: price,
        hs_line_item_currency_code: account.currency,
      },
    })
    yield linkLine(
      ['deals', recordId('deals', account, firstSideDeal + at)],
      ['line_items', id],
      dealToLineItem,
    )
  }
}

/** What a reseller is hoped to bring in: nobody pays it. */
export function* partnerDeals(seed: number, { account }: Life): Generator<PortalLine> {
  if (account.kind !== 'partner') return
  const draw = random(seed, 'partner-deals', account.index)
  for (let left = draw.between(1, 2); left > 0; left -= 1) {
    const side: SideDeal = {
      pipeline: partners,
      title: left === 1 ? 'Reseller agreement' : 'Referral agreement',
      amount: draw.between(2, 20) * 10_000,
      openedOn: draw.between(firstDay + 30, lastDay - 20),
      days: draw.between(20, 90),
      isWon: draw.chance(0.6),
    }
    yield* sideDeal({ account }, firstSideDeal + left, side, draw)
  }
}

interface SideDeal {
  pipeline: DealPipeline
  title: string
  /** Whole units of the account's currency. */
  amount: number
  openedOn: Day
  /** From opening to its close, which may still be ahead. */
  days: number
  isWon: boolean
}

function* sideDeal(
  { account }: Pick<Life, 'account'>,
  nth: number,
  { pipeline, title, amount, openedOn, days, isWon }: SideDeal,
  draw: Random,
): Generator<PortalLine> {
  const id = recordId('deals', account, nth)
  const closesOn = openedOn + days
  const createdAt = officeInstant(openedOn, 0)
  const opened = { value: pipeline.open[0]![0], timestamp: createdAt, sourceType: 'CRM_UI' }
  const end = (isWon ? pipeline.won : pipeline.lost)[0]
  const closed = { value: end, timestamp: momentOf(closesOn, draw), sourceType: 'CRM_UI' }
  yield recordLine({
    objectType: 'deals',
    id,
    createdAt,
    properties: {
      dealname: `${account.name} - ${title}`,
      pipeline: pipeline.id,
      amount: String(amount),
      deal_currency_code: account.currency,
      hubspot_owner_id: account.ownerId,
      createdate: createdAt,
      closedate: officeInstant(closesOn, 0.5),
    },
    history: { dealstage: closesOn > lastDay ? [opened] : [opened, closed] },
  })
  yield linkLine(['deals', id], ['companies', account.id], dealToPrimaryCompany)
}
