import type { Profile } from './profile.ts'
import { revised, withValues } from './revise.ts'
import { sampleDeals } from './sample-mapping.ts'

export const noUsage: Profile = {
  says: 'Nothing is measured in the product, and nobody writes down how many seats were sold.',
  withoutUsage: true,
  ways: () => ({
    shape: lines => lines.filter(line => !(line.line === 'property' && line.name === 'seats')),
    lines: lines => revised(lines, 'deals', deal => withValues(deal, { seats: null })),
  }),
  mapping: { ...sampleDeals, 'deal.seats': null },
}
