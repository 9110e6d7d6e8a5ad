import { addMonths, type Day, day, dayText } from '../calendar.ts'
import { group } from '../custom-properties.ts'
import type { Life } from '../life.ts'
import type { PortalLine, RecordLine } from '../portal.ts'
import { type Random, random } from '../random.ts'
import { amountText, momentOf, type Version } from '../record-line.ts'
import { isClosed, seatsOf, type Term, yearlyMinor } from '../term.ts'
import { firstDay, lastDay } from '../timeline.ts'
import { onlyHubspotsOwn, withoutCustomProperties } from './hubspots-own.ts'
import type { Profile } from './profile.ts'
import { revised, without, written } from './revise.ts'
import { bareDeals } from './sample-mapping.ts'

export const dateOnCompany: Profile = {
  says: 'The contract lives on the company: a renewal date and a yearly amount that somebody keeps up, beside an older date that nobody does.',
  ways: seed => ({
    shape: lines => [...withoutCustomProperties(lines), ...companyProperties()],
    lines: (lines, life) => {
      const draw = random(seed, 'date-on-company', life.account.index)
      const bare = onlyHubspotsOwn(without(lines, ({ objectType }) => objectType === 'line_items'))
      return revised(bare, 'companies', company => kept(company, life, draw))
    },
  }),
  mapping: {
    ...bareDeals,
    'company.renewalDate': 'renewal_date',
    'company.arr': 'contract_arr',
    'deal.pipelines.renewals.purpose': 'renewal',
  },
}

const companyProperties = (): Iterable<PortalLine> =>
  group('companies', 'contract', 'Contract', [
    { name: 'next_renewal_old', label: 'Next renewal', type: 'date', fieldType: 'date' },
    { name: 'renewal_date', label: 'Renewal date', type: 'date', fieldType: 'date' },
    { name: 'contract_arr', label: 'Contract value per year', type: 'number', fieldType: 'number' },
  ])

/** One renewal date in twelve was never filled in; the amounts come from billing and are all there. */
function kept(company: RecordLine, life: Life, draw: Random): RecordLine {
  const term = life.terms.at(-1)
  if (term === undefined) return company
  const abandoned = abandonedDate(company, life, draw)
  const priced = written(abandoned, 'contract_arr', amounts(term, draw))
  return draw.chance(0.08) ? priced : written(priced, 'renewal_date', renewalDates(life, draw))
}

/** Each contract's end, written on the day after it was signed, and cleared once nothing runs any more. */
function renewalDates({ terms }: Life, draw: Random): Version[] {
  const ends = terms.map((term): Version => version(dayText(term.end), term.signedOn + 1, draw))
  const last = terms.at(-1)!
  return last.end > lastDay ? ends : [...ends, version('', clearedOn(last), draw)]
}

function amounts(term: Term, draw: Random): Version[] {
  const changedOn = Math.max(term.signedOn, ...term.expansions.map(({ on }) => on)) + 1
  const paid = version(amountText(yearlyMinor(term, seatsOf(term))), changedOn, draw)
  return term.end > lastDay ? [paid] : [paid, version('', clearedOn(term), draw)]
}

const clearedOn = (term: Term): Day => Math.max(term.end + 1, isClosed(term) ? term.fate!.closedOn + 1 : 0)

/** What was entered before the CRM went live came with its import. */
const version = (value: string, on: Day, draw: Random): Version => ({
  value,
  timestamp: momentOf(on, draw),
  sourceType: on < firstDay ? 'IMPORT' : 'CRM_UI',
})

/** Last kept up in spring 2024, when it still said when the contract of that time would be a year old. */
const abandonedOn = day('2024-05-17')

function abandonedDate(company: RecordLine, { terms }: Life, draw: Random): RecordLine {
  const term = terms.findLast(({ start }) => start < abandonedOn - 30)
  if (term === undefined || company.createdAt.slice(0, 10) > dayText(abandonedOn - 30)) return company
  const on = draw.between(abandonedOn - 25, abandonedOn)
  return written(company, 'next_renewal_old', [
    { value: dayText(addMonths(term.start, 12)), timestamp: momentOf(on, draw), sourceType: 'IMPORT' },
  ])
}
