import { type Money, readable } from '@perennial/shared/money'
import { dayText } from '../../page/dates.ts'
import { emptyAudit } from './fixtures/empty-audit.ts'
import { nastyNames } from './fixtures/rich-accounts.ts'
import { richAudit } from './fixtures/rich-audit.ts'
import { auditPage } from './page.ts'

const rich = auditPage(richAudit)
const empty = auditPage(emptyAudit)

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

/** Every value anywhere in the audit that is of a kind. */
function everywhere<Found>(value: unknown, is: (value: unknown) => value is Found): Found[] {
  if (is(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(part => everywhere(part, is))
}
const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

describe('the page is safe to open and to pass on', () => {
  it('runs and loads nothing', () => {
    expect(rich).not.toMatch(/<(script|link|iframe|img|object|embed|form|base)\b/i)
    expect(rich).not.toMatch(/\son\w+=|@import|@font-face|url\((?!"#)/i)
    expect(rich).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
  })

  it('links to web addresses only, opened apart', () => {
    const links = [...rich.matchAll(/<a href="([^"]*)"([^>]*)>/g)].filter(
      ([, href]) => !href!.startsWith('#'),
    )
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter(([, href]) => !/^https?:\/\//.test(href!))).toEqual([])
    expect(links.filter(([, , rest]) => rest !== ' target="_blank" rel="noopener noreferrer"')).toEqual([])
  })

  it.each(nastyNames.filter(name => !name.includes('\u202e')))('shows the name %s as text', name => {
    expect(read(rich)).toContain(name)
  })
})

describe('nothing that was found is left out', () => {
  it('shows every amount to the last minor unit', () => {
    const amounts = everywhere(richAudit, isMoney)
    expect(amounts.length).toBeGreaterThan(100)
    const text = read(rich)
    expect(amounts.map(readable).filter(amount => !text.includes(amount))).toEqual([])
  })

  it('shows every day, and both ends of every retention rate', () => {
    const text = read(rich)
    const ends = new Set(richAudit.quarters.flatMap(({ from, until }) => [from, until]))
    const days = everywhere(richAudit, isDay).filter(day => !ends.has(day))
    expect(days.length).toBeGreaterThan(80)
    expect(days.map(dayText).filter(day => !text.includes(day))).toEqual([])
    const sums = richAudit.retention!.rates.flatMap(({ currency, opening, closing }) =>
      [opening, closing].map(minor => readable({ minor, currency })),
    )
    expect(sums.filter(sum => !text.includes(sum))).toEqual([])
  })

  it('shows every account, finding, doubt, measure and property', () => {
    const text = read(rich)
    const said = [
      ...richAudit.findings.flatMap(({ message, remedy, records }) => [
        message,
        remedy,
        ...records.map(record => record.text),
      ]),
      ...richAudit.mapping.doubts,
      ...Object.values(richAudit.mapping.found),
      ...richAudit.retention!.assumptions,
      ...richAudit.measures.flatMap(({ label, adds }) => [label, adds]),
      ...richAudit.wouldWrite.properties.map(({ name }) => name),
      ...[...richAudit.overdue, ...richAudit.quarters.flatMap(({ renewals }) => renewals)].map(
        ({ rule }) => rule,
      ),
    ]
    expect(said.filter(words => !text.includes(words))).toEqual([])
  })

  it('says how each figure is known and what was not written', () => {
    const text = read(rich)
    expect(text).toMatch(/84 % stated 171 accounts, USD 4.13 M 10 % derived/)
    expect(text).toContain('7 renewal dates, USD 178 k and EUR 98,911 rests on them')
    expect(text).toContain('7 customers whose contract states no amount')
    expect(text).toContain('100 is best')
    expect(text).toContain('172 of 188; interval 88.5 % to 93.8 %')
    expect(text).toContain('Nothing was written. If you allow it, a first push fills')
    expect(text).toContain('1,204 calls for 39,812 records: 3.0 per 100 records.')
    expect(text).toContain('Europe/Berlin')
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/)
  })

  it('never says nothing was written when something was', () => {
    const wrote = read(auditPage({ ...richAudit, calls: { ...richAudit.calls, write: 2 } }))
    expect(wrote).not.toMatch(/nothing was written/i)
    expect(wrote).toContain('2 calls of this run wrote to the CRM')
  })
})

describe('emptiness says what it means', () => {
  it('is unknown where nobody was recognised as a customer', () => {
    const text = read(empty)
    expect(text).toContain('The ARR is unknown: no contract in force states an amount.')
    expect(text).toContain('The retention rates are unknown')
    expect(text).toContain('every figure below is unknown, not zero')
    expect(text).not.toMatch(/No renewal is overdue|Nothing is to be settled|healthy/)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  it('is good news where there are customers', () => {
    const text = read(
      auditPage({
        ...richAudit,
        overdue: [],
        findings: [],
        untouched: { ...richAudit.untouched, accounts: [] },
      }),
    )
    expect(text).toContain('No renewal is overdue.')
    expect(text).toContain('Nothing is to be settled')
    expect(text).toContain(
      'Every customer under contract took part in a call, meeting or mail exchange in the last 90 days.',
    )
  })

  it('suspects the records where no contact of anybody is on record', () => {
    const { accounts, days } = richAudit.untouched
    const text = read(auditPage({ ...richAudit, untouched: { days, accounts, never: accounts.length } }))
    expect(text).toContain('check whether calls, meetings and mail are logged in the CRM')
  })

  it('names what is left of this quarter where something of it is due', () => {
    const [quarter] = richAudit.quarters
    const rest = { ...quarter!, quarter: '2026 Q2', from: '2026-06-30', until: '2026-06-30' }
    const text = read(auditPage({ ...richAudit, quarters: [rest, ...richAudit.quarters] }))
    expect(text).toContain('Renewals of this and the next two quarters')
    expect(text).toContain('2026 Q2, 2026 Q3 and 2026 Q4')
  })

  it('says so of quarters without a known renewal', () => {
    const quarters = richAudit.quarters.map(quarter => ({ ...quarter, renewals: [], totals: [] }))
    const text = read(auditPage({ ...richAudit, quarters }))
    expect(text).toContain('No renewal date is known in the next two quarters.')
    expect(text).toContain('11 customers without a contract in force have no known renewal date')
  })
})

it('is the same file for the same audit, so that two can be compared', () => {
  expect(auditPage(richAudit)).toBe(rich)
})
