import { bandLabels } from '@perennial/shared/health/band'
import { short, shortWords } from '../../page/amounts.ts'
import { percents } from '../../page/bar.ts'
import { dayText } from '../../page/dates.ts'
import { printable } from '../../page/printable.ts'
import { count, plural, rate } from '../../page/words.ts'
import type { Audit } from '../audit.ts'
import { arrByCurrency, assumedOf, bands, nobody, ordered, severities, sumOf, tally } from './facts.ts'
import { oneThing } from './one-thing.ts'
import { perRecords } from './sections/calls.ts'

type Line = [label: string, text: string]

/** The audit in some twenty lines of plain text, for a terminal. */
export function auditSummary(audit: Audit): string {
  const lines: Line[] = [
    customers(audit),
    ...arr(audit),
    ...renewals(audit),
    overdue(audit),
    ...retention(audit),
    untouched(audit),
    findings(audit),
    health(audit),
    ...doubts(audit),
    wouldWrite(audit),
    ['Calls', perRecords(audit.calls)],
  ]
  const width = Math.max(...lines.map(([label]) => label.length))
  const text = [
    `Retention audit of portal ${audit.portal.id}, as of ${dayText(audit.asOf)} (${audit.portal.timeZone})`,
    '',
    ...lines.map(([label, said]) => `${label.padEnd(width)}  ${said}`),
    '',
    `If you do one thing today: ${firstThing(audit)}`,
  ]
  return text.map(plain).join('\n')
}

/** What a terminal shows as it is meant: no character that acts, and no space that only a browser needs. */
const plain = (line: string): string => printable(line).replaceAll('\u00a0', ' ')

const unknown = 'unknown: no company was recognised as a customer'

const customers = ({ customers: { customers, companies } }: Audit): Line => [
  'Customers',
  `${count(customers)} of ${plural(companies, 'company', 'companies')}`,
]

function arr(audit: Audit): Line[] {
  const { withoutAmount, withoutContract } = audit.arr
  const unknown: Line[] =
    withoutAmount + withoutContract === 0
      ? []
      : [
          [
            'ARR unknown',
            `of ${plural(withoutAmount, 'customer')} whose contract states no amount, and of ${count(withoutContract)} without a contract in force`,
          ],
        ]
  const known = arrByCurrency(audit).map(({ total, rows }): Line => {
    const shares = percents(rows.map(({ share }) => ({ size: share })))
    return [
      'ARR',
      `${short(total)}: ${rows.map(({ basis }, index) => `${shares[index]} ${basis}`).join(', ')}`,
    ]
  })
  return [...(known.length === 0 ? ([['ARR', 'unknown']] satisfies Line[]) : known), ...unknown]
}

const renewals = (audit: Audit): Line[] =>
  audit.quarters.map(({ quarter, renewals, totals }) => {
    if (renewals.length === 0) return [`Renew in ${quarter}`, 'none is known']
    const assumed = assumedOf(renewals).length
    return [
      `Renew in ${quarter}`,
      `${count(renewals.length)}, ${shortWords(ordered(audit, totals))}${assumed > 0 ? `; ${plural(assumed, 'date')} assumed` : ''}`,
    ]
  })

const overdue = (audit: Audit): Line => [
  'Overdue',
  nobody(audit)
    ? unknown
    : audit.overdue.length === 0
      ? 'no renewal is overdue'
      : `${count(audit.overdue.length)}, ${shortWords(sumOf(audit, audit.overdue))}`,
]

function retention({ retention }: Audit): Line[] {
  if (retention === null) return [['Retention', 'unknown: no account is known to have paid a year ago']]
  return retention.rates.map(({ currency, accounts, nrr, grr, logo, logoInterval }) => [
    `Retention ${currency}`,
    `NRR ${rate(nrr)}, GRR ${rate(grr)}, accounts kept ${rate(logo)} (80 % interval ${rate(logoInterval.lower)} to ${rate(logoInterval.upper)}) of ${count(accounts)}, ${dayText(retention.from)} to ${dayText(retention.to)}`,
  ])
}

function untouched(audit: Audit): Line {
  const { days, never, accounts } = audit.untouched
  if (nobody(audit)) return ['Untouched', unknown]
  return [
    'Untouched',
    accounts.length === 0
      ? `no customer under contract has gone ${days} days without two-way contact`
      : `${plural(accounts.length, 'customer')}, ${shortWords(sumOf(audit, accounts))}, without two-way contact in ${days} days; ${count(never)} never had any on record`,
  ]
}

const findings = (audit: Audit): Line => [
  'Findings',
  audit.findings.length === 0
    ? nobody(audit)
      ? unknown
      : 'nothing is to be settled'
    : `${count(audit.findings.length)}: ${tally(severities, audit.findings, ({ severity }) => severity)
        .filter(({ number }) => number > 0)
        .map(({ kind, number }) => `${count(number)} ${kind}`)
        .join(', ')}`,
]

const health = (audit: Audit): Line => [
  'Health',
  nobody(audit)
    ? unknown
    : `${bands.map(band => `${count(audit.bands[band])} ${bandLabels[band].toLowerCase()}`).join(', ')} (0 to 100, 100 is best)`,
]

const doubtsShown = 3

function doubts({ mapping: { doubts } }: Audit): Line[] {
  const more = doubts.length - doubtsShown
  return [
    ...doubts.slice(0, doubtsShown).map((doubt): Line => ['In doubt', doubt]),
    ...(more > 0 ? ([['In doubt', `${count(more)} more, see the page`]] satisfies Line[]) : []),
  ]
}

const wouldWrite = ({ wouldWrite: { company, deal, properties }, calls }: Audit): Line => [
  'Would write',
  `${plural(properties.length, 'property', 'properties')} on ${plural(company, 'company', 'companies')} and ${plural(deal, 'deal')}; ${calls.write === 0 ? 'nothing was written' : `${plural(calls.write, 'call')} of this run did write`}`,
]

function firstThing(audit: Audit): string {
  const { verb, account, because } = oneThing(audit)
  return `${verb}${account === null ? '' : ` ${account.name}`}${because}`
}
