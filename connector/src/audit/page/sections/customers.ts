import { customerSigns } from '@perennial/shared/lifecycle/customer'
import { exact } from '../../../page/amounts.ts'
import { barAndFigure, barWithLegend, type Segment, shareBar } from '../../../page/bar.ts'
import { type Html, html, joined } from '../../../page/html.ts'
import { recordLink } from '../../../page/link.ts'
import type { Section } from '../../../page/section.ts'
import { type Column, table } from '../../../page/table.ts'
import { count, percent, plural } from '../../../page/words.ts'
import type { Audit, AuditAccount } from '../../audit.ts'
import { signLabels } from '../labels.ts'

export function customers({ customers }: Audit): Section {
  const outside = groupsOutside(customers).filter(({ number }) => number > 0)
  return {
    id: 'customers',
    title: 'Who counts as a customer',
    name: 'Customers',
    mark: count(customers.customers),
    lead: lead(customers),
    body: html`
${customers.companies > 0 && barWithLegend(segments(customers))}
${customers.customers > 0 && signs(customers)}
${customers.companies > 0 && html`<h3>Not counted</h3>`}
${
  outside.length === 0
    ? customers.companies > 0 && html`<p>No company was left out.</p>`
    : table({
        caption: 'Companies that are not counted, with examples',
        columns: outsideColumns,
        rows: outside,
      })
}`,
  }
}

type Counts = Audit['customers']

const lead = ({ companies, customers }: Counts): string =>
  companies === 0
    ? 'The portal holds no company that could be read.'
    : `${count(customers)} of ${plural(companies, 'company', 'companies')} are customers. Only they count in the figures of this page.`

const segments = ({ customers, prospects, excluded }: Counts): Segment[] => [
  { label: 'customers', size: customers, fill: 'plain', note: count(customers) },
  { label: 'prospects', size: prospects.count, fill: 'second', note: count(prospects.count) },
  { label: 'partners', size: excluded.partner.count, fill: 'third', note: count(excluded.partner.count) },
  { label: 'tests', size: excluded.test.count, fill: 'fourth', note: count(excluded.test.count) },
  {
    label: 'left out by rule',
    size: excluded.left_out.count,
    fill: 'fifth',
    note: count(excluded.left_out.count),
  },
]

function signs(counts: Counts): Html {
  const share = (number: number) => number / counts.customers
  const all = customerSigns.map(sign => ({ sign, number: counts.bySign[sign] }))
  const rows = all.filter(({ number }) => number > 0)
  const silent = all.filter(({ number }) => number === 0).map(({ sign }) => signLabels[sign])
  const columns: Column<(typeof rows)[number]>[] = [
    { head: 'Sign', width: 44, cell: ({ sign }) => signLabels[sign] },
    { head: 'Customers', width: 14, number: true, cell: ({ number }) => count(number) },
    {
      head: 'Share of customers',
      width: 42,
      number: true,
      cell: ({ number }) => barAndFigure(shareBar(share(number)), percent(share(number))),
    },
  ]
  return html`${table({ caption: 'What speaks for a customer; one may have several signs', columns, rows })}
${silent.length > 0 && html`<p class="soft">Speaks for nobody here, or is not asked for: ${silent.map(lowered).join('; ')}.</p>`}`
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

interface Outside {
  label: string
  why: string
  number: number
  samples: AuditAccount[]
}

const groupsOutside = ({ excluded, prospects }: Counts): Outside[] => [
  {
    label: 'Partners and the like',
    why: 'by kind of company',
    number: excluded.partner.count,
    samples: excluded.partner.samples,
  },
  {
    label: 'Tests',
    why: 'by a word in the name',
    number: excluded.test.count,
    samples: excluded.test.samples,
  },
  {
    label: 'Left out',
    why: 'by a status property',
    number: excluded.left_out.count,
    samples: excluded.left_out.samples,
  },
  { label: 'Prospects', why: 'no sign of a customer', number: prospects.count, samples: prospects.samples },
]

const outsideColumns: Column<Outside>[] = [
  { head: 'Group', width: 24, cell: ({ label, why }) => html`${label} <small>${why}</small>` },
  { head: 'Companies', width: 12, number: true, cell: ({ number }) => count(number) },
  {
    head: 'For example',
    width: 64,
    cell: ({ samples }) => (samples.length === 0 ? 'none' : joined(samples.map(sample), ', ')),
  },
]

/** Recurring revenue on a company that is not counted is worth a second look. */
const sample = ({ name, url, arr }: AuditAccount): Html =>
  html`${recordLink(name, url)}${arr.length > 0 && html` <strong class="look">(pays ${joined(arr.map(exact), ', ')})</strong>`}`
