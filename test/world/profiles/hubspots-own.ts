import { contractProperties, customerProperties } from '../custom-properties.ts'
import type { PortalLine } from '../portal.ts'
import { revised, withValues } from './revise.ts'

const unset = (lines: Iterable<PortalLine>): Record<string, null> =>
  Object.fromEntries([...lines].flatMap(line => (line.line === 'property' ? [[line.name, null]] : [])))

const customOnDeals = unset(contractProperties())
const customOnCompanies = unset(customerProperties())

/** A portal's shape without a custom property or a group for one. */
export const withoutCustomProperties = (shape: readonly PortalLine[]): PortalLine[] =>
  shape.filter(({ line }) => line !== 'property' && line !== 'group')

/** An account's lines as they are where nobody ever made a custom property. */
export const onlyHubspotsOwn = (lines: readonly PortalLine[]): PortalLine[] =>
  revised(
    revised(lines, 'deals', deal => withValues(deal, customOnDeals)),
    'companies',
    company => withValues(company, customOnCompanies),
  )
