import type { Account } from '../account.ts'
import { addMonths } from '../calendar.ts'
import type { PortalLine, RecordLine } from '../portal.ts'
import { firstDay } from '../timeline.ts'
import { onlyHubspotsOwn, withoutCustomProperties } from './hubspots-own.ts'
import type { Profile } from './profile.ts'
import { revised, without } from './revise.ts'
import { bareDeals } from './sample-mapping.ts'
import { type DealPipeline, dealPipelineLine, movedTo } from './stage-names.ts'

const sales: DealPipeline = {
  id: 'default',
  label: 'Sales Pipeline',
  open: [
    ['appointmentscheduled', 'Appointment Scheduled'],
    ['qualifiedtobuy', 'Qualified To Buy'],
    ['presentationscheduled', 'Presentation Scheduled'],
    ['decisionmakerboughtin', 'Decision Maker Bought-In'],
    ['contractsent', 'Contract Sent'],
  ],
  won: ['closedwon', 'Closed Won'],
  lost: ['closedlost', 'Closed Lost'],
}

/** Nothing but HubSpot's own properties. */
export const dealsOnly: Profile = {
  says: 'A small firm on HubSpot as it comes: one pipeline, deal type, amount and close date, and every contract runs a year without anybody writing it down.',
  ways: () => ({
    account: yearByYear,
    shape: lines => [
      ...withoutCustomProperties(lines).filter(line => !isDealPipeline(line)),
      dealPipelineLine(sales, 0),
    ],
    lines: lines =>
      revised(onlyHubspotsOwn(without(lines, isLineItem)), 'deals', deal => movedTo(sales, deal)),
  }),
  mapping: {
    ...bareDeals,
    'company.renewalDate': null,
    'company.arr': null,
    'deal.withoutEnd': 'assumed_term',
    'deal.purposes.existingbusiness': 'existing',
    'deal.pipelines.default.purpose': 'by_type',
  },
}

const isLineItem = ({ objectType }: RecordLine): boolean => objectType === 'line_items'

const isDealPipeline = (line: PortalLine): boolean => line.line === 'pipeline' && line.objectType === 'deals'

/** Whoever sells by the year alone has no reason to record a term. */
function yearByYear(account: Account): Account {
  const earliest = addMonths(firstDay, -12) + 1
  const start =
    account.first.start < earliest
      ? addMonths(account.first.start, account.first.months - 12)
      : account.first.start
  return { ...account, first: { ...account.first, months: 12, start } }
}
