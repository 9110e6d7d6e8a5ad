import { Alert, ErrorState, LoadingSpinner, StatusTag } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { SalesCard } from '@perennial/shared/wire/sales-card'
import { salesCard, salesCards } from '../../../../fixtures/salesCards.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { CardFailure } from '../../common/connector/failure.ts'
import { Reader } from '../../common/words/Reader.tsx'
import { SalesNote } from './SalesNote.tsx'

function show(answer: () => Promise<SalesCard>) {
  const renderer = createRenderer('crm.record.sidebar')
  renderer.render(
    <Reader locale="en-US">
      <SalesNote companyId={101} connector={{ sales: answer }} />
    </Reader>,
  )
  return { renderer, words: () => textOf(renderer.getRootNode()) }
}

async function shown(card: SalesCard) {
  const { renderer, words } = show(async () => card)
  await renderer.waitFor(() => renderer.find(StatusTag))
  return { renderer, tag: renderer.find(StatusTag), words: words() }
}

it('says what it is loading', () => {
  const { renderer } = show(() => new Promise(() => undefined))
  expect(renderer.find(LoadingSpinner).props.label).toBe('Loading what sales may offer')
})

it.each([
  ['raise', 'Expansion may be raised', 'success'],
  ['nothing', 'Nothing to raise now', 'default'],
  ['doNotPursue', 'Do not pursue', 'danger'],
  ['unknown', 'Unknown', 'warning'],
] as const)('tells %s in a word', async (name, label, variant) => {
  const { tag } = await shown(salesCards[name])
  expect([tag.text, tag.props.variant]).toEqual([label, variant])
})

it('gives the reason with the flag, and the tier', async () => {
  const { words } = await shown(salesCards.raise)
  expect(words).toContain('92 of 100 paid seats in use')
  expect(words).toContain('Strategic')
  expect(words).toContain('As of Jun 30, 2026')
})

it('never shows unknown as free to be pursued', async () => {
  const { words } = await shown(salesCards.unknown)
  expect(words).toContain('Too little is known')
  expect(words.match(/Unknown/g)).toHaveLength(2)
})

it('does not say why an account must be left alone', async () => {
  const { words } = await shown(salesCards.doNotPursue)
  expect(words).not.toMatch(/health|risk|churn|ticket|notice|unhappy/i)
})

it('warns of old data', async () => {
  const { renderer } = await shown(salesCard({ stale: true }))
  expect(renderer.find(Alert).props.title).toContain('Data of')
})

it('explains a failure', async () => {
  const { renderer, words } = show(async () => {
    throw new CardFailure('The connector is not running.', 'Start it, then try again.')
  })
  await renderer.waitFor(() => renderer.find(ErrorState))
  expect(words()).toContain('The connector is not running.')
})
