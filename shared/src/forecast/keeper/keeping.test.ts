import { asOf, deal, viewOf } from '../../../../test/cases/account-view.ts'
import { addDays } from '../../day.ts'
import type { AccountView } from '../../model/account-view.ts'
import { defaultPolicy } from '../../policy.ts'
import { keepingOf } from './keeping.ts'

const inDays = (days: number) => addDays(asOf, days)

/** A won deal whose contract ends so many days from now. */
const ending = (days: number, facts: Parameters<typeof deal>[0] = {}) =>
  deal({ start: inDays(days - 365), end: inDays(days), amount: '1200', ...facts })

const open = (facts: Parameters<typeof deal>[0] = {}) =>
  deal({ id: '11', name: 'The next one', status: 'open', start: null, end: null, ...facts })

const keeping = (deals: AccountView['deals'], { account = {}, opened = [] as string[], within = 120 } = {}) =>
  keepingOf(viewOf({ deals, account }), { within, opened: new Set(opened) }, defaultPolicy)

it.each<[string, Parameters<typeof keeping>, string]>([
  ['a renewal on the last day of the window is missing its deal', [[ending(120)]], 'missing'],
  ['one day earlier it is not due', [[ending(121)]], 'not_due'],
  ['the window counts from the notice date', [[ending(180, { noticeDays: 60 })]], 'missing'],
  ['another window can be asked for', [[ending(120)], { within: 90 }], 'not_due'],
  ['an overdue renewal is missing its deal too', [[ending(-20)]], 'missing'],
  ['one that is long past is nobody’s renewal any more', [[ending(-200)]], 'not_due'],
  ['without any contract nothing is due', [[]], 'not_due'],
  ['an open renewal deal is enough', [[ending(60), open({ purpose: 'renewal' })]], 'has_deal'],
  ['so is one the keeper opened', [[ending(60)], { opened: [inDays(60)] }], 'has_deal'],
  ['one the keeper opened for another date is not', [[ending(60)], { opened: [inDays(-305)] }], 'missing'],
  ['an open expansion is no renewal', [[ending(60), open({ purpose: 'expansion' })]], 'missing'],
  [
    'an open deal that may be the renewal is left to a person',
    [[ending(60), open({ purpose: 'existing', closeDate: inDays(50) })]],
    'unclear',
  ],
  [
    'one that closes at another time is not it',
    [[ending(60), open({ purpose: 'unknown', closeDate: inDays(300) })]],
    'missing',
  ],
  [
    'a renewal that was lost is not opened again',
    [[ending(60), open({ purpose: 'renewal', status: 'lost', closeDate: inDays(-5) })]],
    'unclear',
  ],
  [
    'the loss of an earlier one says nothing',
    [[ending(60), open({ purpose: 'renewal', status: 'lost', closeDate: inDays(-400) })]],
    'missing',
  ],
  [
    'after notice there is nothing to open',
    [[ending(60)], { account: { noticeGivenOn: inDays(-3) } }],
    'unclear',
  ],
  [
    'notice in an earlier term says nothing',
    [[ending(60)], { account: { noticeGivenOn: inDays(-400) } }],
    'missing',
  ],
  [
    'an assumed date is confirmed first',
    [[deal({ start: inDays(-300), end: null, termMonths: null, amount: '1200' })]],
    'unclear',
  ],
])('%s', (_, asked, what) => {
  expect(keeping(...asked).what).toBe(what)
})

it('adds up what ends on the day, a currency each', () => {
  const found = keeping([
    ending(60),
    ending(60, { id: '12', amount: '300.50' }),
    ending(60, { id: '13', amount: '80', currency: 'EUR' }),
    ending(200, { id: '14', amount: '7' }),
  ])
  expect(found).toMatchObject({
    what: 'missing',
    due: {
      date: inDays(60),
      nearFrom: inDays(-60),
      amounts: [
        { minor: 150_050, currency: 'USD' },
        { minor: 8_000, currency: 'EUR' },
      ],
    },
  })
})

it('says why in words', () => {
  const found = keeping([ending(60)], { account: { noticeGivenOn: inDays(-3) } })
  expect(found).toMatchObject({ why: 'notice was given on 2026-06-27' })
})
