import { StatusTag } from '@hubspot/ui-extensions'
import { noFilters } from '@perennial/shared/wire/filters'
import { companyCards } from '../../../../fixtures/companyCards.ts'
import { routed } from '../../../../fixtures/routed.tsx'
import { textOf } from '../../../../fixtures/textOf.ts'
import { AccountPage } from './AccountPage.tsx'

async function show(asOf: string | null) {
  const asked: unknown[] = []
  const connector = {
    account: async (...question: unknown[]) => {
      asked.push(question)
      return companyCards.watch
    },
  }
  const page = <AccountPage connector={connector} filters={{ ...noFilters, asOf }} />
  const { renderer } = routed(page, '/accounts/101')
  await renderer.waitFor(() => renderer.find(StatusTag))
  return { asked, words: textOf(renderer.getRootNode()) }
}

it('tells the story of the account in the address', async () => {
  const { asked, words } = await show(null)
  expect(asked).toEqual([['101', null]])
  expect(words).toContain('Norrland Robotics AB')
  expect(words).toContain('Product usage trend')
  expect(words).not.toContain('As known on')
})

it('replays a day', async () => {
  const { asked, words } = await show('2026-06-30')
  expect(asked).toEqual([['101', '2026-06-30']])
  expect(words).toContain('What was recorded later is not in these figures.')
})
