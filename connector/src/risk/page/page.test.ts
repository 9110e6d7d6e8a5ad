import type { Backtest } from '@perennial/shared/risk/backtest/backtest'
import { emptyBacktest, emptyContext } from './fixtures/empty-backtest.ts'
import { nastyNames, richBacktest, richContext } from './fixtures/rich-backtest.ts'
import { backtestPage } from './page.ts'

const rich = backtestPage(richBacktest, richContext)
const empty = backtestPage(emptyBacktest, emptyContext)

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}
/** What a reader sees of the page. */
const read = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(lt|gt|quot|#39|amp);/g, entity => entities[entity]!)
    .replace(/\s+/g, ' ')

/** What a reader sees of one section. */
const section = (page: string, id: string): string =>
  read(new RegExp(`<section id="${id}".*?</section>`, 's').exec(page)![0])

const withRows = (changed: Partial<Backtest['rows'][number]>): Backtest => ({
  ...richBacktest,
  rows: richBacktest.rows.map(row => ({ ...row, ...changed })),
})

describe('the page is safe to open and to pass on', () => {
  it('runs and loads nothing', () => {
    expect(rich).not.toMatch(/<(script|link|iframe|img|object|embed|form|base)\b/i)
    expect(rich).not.toMatch(/\son\w+=|@import|@font-face|url\((?!"#)/i)
  })

  it.each(nastyNames)('shows the name %s as text', name =>
    expect(section(rich, 'false-greens')).toContain(name),
  )

  it('links accounts that have an address, and follows nothing that runs', () => {
    expect(rich).toContain('href="https://app.example.com/contacts/48120077/record/0-2/9000"')
    const [first] = richBacktest.falseGreens
    const names = new Map([[first!.account, { name: first!.name, url: 'javascript:alert(1)' }]])
    expect(backtestPage(richBacktest, { ...richContext, names })).not.toContain('javascript:')
  })
})

describe('the headline says what would have been', () => {
  it('by the way that is live', () => {
    const text = read(rich)
    expect(text).toContain(
      'Of the 50 you would have flagged each quarter, 38 left; random would have been 13.',
    )
    expect(text).toContain('76 % of those flagged, between 72 % and 80 % with 95 % confidence')
    expect(text).toContain('2.9 times what chance would have found')
    expect(text).toContain('By the trained model, which is live')
    expect(text).toContain("0.160 lower than the base rate's (lower in >99 % of them)")
  })

  it('by the hand score while no model is live, with what the model would have found beside it', () => {
    const live = { version: null, because: 'No model is live.' }
    const text = read(backtestPage(richBacktest, { ...richContext, live }))
    expect(text).toContain('Of the 50 you would have flagged each quarter, 33 left')
    expect(text).toContain('By the hand score, which is live')
    expect(text).toContain('By the trained model, which is not live, 304 of 400 flagged')
    expect(text).toContain('Hand score live')
    expect(text).not.toContain('Trained model live')
  })

  it('without a ranking curve on the way', () => expect(read(rich)).not.toMatch(/\bROC\b/))
})

describe('the four ways', () => {
  it('are always four, and the live one is marked', () => {
    const text = section(rich, 'comparison')
    for (const label of ['Base rate', 'Hand score', 'Unit weights', 'Trained model'])
      expect(text.split(`${label} `).length).toBeGreaterThan(2)
    expect(text.match(/live, version 7/g)).toHaveLength(2)
    expect(text).toContain('0.413 0.134 0.850 0.031 0.97')
  })

  it('never show what is not known as 0', () => {
    const none = withRows({ auc: null, logLoss: null, brier: null, ece10: null, slope: null })
    expect(section(backtestPage(none, richContext), 'comparison')).toMatch(
      /Trained model live, version 7 520 514.4( not known){5}/,
    )
  })
})

describe('the quarters', () => {
  it('say how many came within the range, and by how much the others missed it', () => {
    const text = section(rich, 'fan')
    expect(text).toContain('6 of 8 quarters came within P10 to P90.')
    expect(text).toContain('2024 Q4 195.2 186 to 205 181 of 262 5 below')
    expect(text).toContain('2026 Q1 249.2 238 to 260 267 of 331 7 above')
  })

  it('differ by shape and word, not by colour alone', () => {
    expect(rich.match(/<path class="miss"/g)).toHaveLength(2 + 1)
    expect(rich.match(/<circle class="hit"/g)).toHaveLength(6 + 1)
    expect(section(rich, 'fan').match(/ within /g)!.length).toBeGreaterThanOrEqual(12)
  })
})

it('lists false greens the least foreseen first, and says what their sum leaves out', () => {
  const text = section(rich, 'false-greens')
  const places = richBacktest.falseGreens.map(({ name }) => text.indexOf(name))
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
  expect(text).toContain('All 22 accounts, without 1 of unknown ARR')
  expect(text).toContain('15 Mar 2025 not known 73')
})

it('keeps currencies apart, and says the note about them', () => {
  const text = section(rich, 'caught')
  expect(text).toContain('USD 14,823,000.00 USD 9,321,750.25 63 % 47 %')
  expect(text).toContain('JPY 21,450,000 JPY 0 0 %')
  expect(text).toContain('14 customers that left stated no amount.')
  expect(text).toContain('121 days or more before the contract ended')
})

it('says of small segments that they are too few to tell', () => {
  const text = section(rich, 'segments')
  expect(text.match(/too few to tell/g)).toHaveLength(1)
  expect(text).toContain('Public sector too few to tell 7 0 0.9 0.140 0.190 not known not known')
  expect(text).toContain('Mid-market & <SMB>')
})

it('says how early it is known, what is optimistic, what cannot be seen, and what was skipped', () => {
  expect(section(rich, 'how-early')).toContain('180 days 2,000 520 0.810 0.777 0.439 0.468')
  expect(section(rich, 'optimistic')).toContain('Of Stakeholder roles and Ticket load the CRM keeps only')
  expect(section(rich, 'optimistic')).toContain('Without them the log loss is 0.008 higher, which is worse.')
  expect(section(rich, 'cannot-see')).toContain('Invoices and payments: nothing was imported.')
  expect(section(rich, 'how-made')).toContain('2024 Q1 3 lost and 29 renewed were known before it')
  expect(section(rich, 'how-made')).toContain('310 decisions of customers that can leave any month')
})

describe('a portal without decisions', () => {
  it('says that nothing is known yet, and gives no figure', () => {
    const text = read(empty)
    expect(text).toContain('Not known: no renewal has been decided yet')
    expect(text).toContain('there is nothing to compare it on yet')
    expect(section(empty, 'comparison')).not.toMatch(/ 0 | 0\.0 | 0 % /)
    expect(empty).not.toContain('role="img"')
  })

  it('differs from one in which too little was decided to learn from', () => {
    const decisions = {
      ...emptyBacktest.decisions,
      from: '2026-01-01',
      to: '2026-06-01',
      total: 9,
      lost: 2,
      renewed: 7,
    }
    const text = read(backtestPage({ ...emptyBacktest, decisions }, emptyContext))
    expect(text).toContain('before every quarter too few renewals had been decided to learn from')
    expect(text).not.toContain('no renewal has been decided yet, so')
  })
})

describe.each([
  ['rich', rich],
  ['empty', empty],
])('the %s page', (_name, page) => {
  it('holds no figure that is none', () => {
    expect(read(page)).not.toMatch(/undefined|NaN|\[object|Infinity|null/)
    expect(page.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/="[^"]*(NaN|undefined|Infinity)/)
  })

  it('tells each chart in words, and heads every table cell', () => {
    const charts = page.match(/role="img"[^>]*/g) ?? []
    expect(charts.filter(chart => !/aria-label="[^"]{40,}"/.test(chart))).toEqual([])
    expect(page.match(/<th(?! scope="(col|row)")[ >]/g)).toBeNull()
    expect(page.match(/<table>/g)!.length).toBe(page.match(/<caption>/g)!.length)
  })

  it('is the same file for the same back-test', () => {
    const again =
      page === rich ? backtestPage(richBacktest, richContext) : backtestPage(emptyBacktest, emptyContext)
    expect(again).toBe(page)
  })
})
