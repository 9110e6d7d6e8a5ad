import { StatusTag, Tab } from '@hubspot/ui-extensions'
import { noFilters } from '@perennial/shared/wire/filters'
import { companyCards } from '../../../../fixtures/companyCards.ts'
import { detailing } from '../../../../fixtures/companyDetails.ts'
import { routed } from '../../../../fixtures/routed.tsx'
import { textOf } from '../../../../fixtures/textOf.ts'
import { AccountPage } from './AccountPage.tsx'

async function show(asOf: string | null) {
  const asked: unknown[] = []
  const connector = {
    ...detailing(),
    account: async (...question: unknown[]) => {
      asked.push(question)
      return companyCards.watch
    },
  }
  const page = <AccountPage connector={connector} filters={{ ...noFilters, asOf }} />
  const { renderer } = routed(page, '/accounts/101')
  await renderer.waitFor(() => renderer.find(StatusTag))
  const tabs = renderer.findAll(Tab).map(({ props }) => props.title)
  return { asked, tabs, words: textOf(renderer.getRootNode()) }
}

it('tells the story of the account in the address', async () => {
  const { asked, tabs, words } = await show(null)
  expect(asked).toEqual([['101', null]])
  expect(words).toContain('Norrland Robotics AB')
  expect(words).toContain('Product usage trend')
  expect(tabs).toContain('Plan')
  expect(words).not.toContain('As known on')
})

it('replays a day, of which nothing opens behind the card', async () => {
  const { asked, tabs, words } = await show('2026-06-30')
  expect(asked).toEqual([['101', '2026-06-30']])
  expect(words).toContain('What was recorded later is not in these figures.')
  expect(tabs).not.toContain('Plan')
})
