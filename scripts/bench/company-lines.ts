import type { PortalLine } from '../../test/world/portal.ts'

const dayMs = 86_400_000
const start = Date.UTC(2024, 0, 1)
const stages = ['customer', 'customer', 'opportunity', 'lead']
const industries = ['COMPUTER_SOFTWARE', 'BANKING', 'RETAIL', 'LOGISTICS_AND_SUPPLY_CHAIN']

/** So many companies of ordinary size, made one at a time. */
export function* companyLines(companies: number): Generator<PortalLine> {
  for (let index = 0; index < companies; index += 1) {
    const createdAt = new Date(start + (index % 365) * dayMs).toISOString()
    yield {
      line: 'record',
      objectType: 'companies',
      id: String(1_000_000 + index),
      properties: {
        name: `Company ${index}`,
        domain: `company${index}.example`,
        industry: industries[index % industries.length]!,
        lifecyclestage: stages[index % stages.length]!,
        numberofemployees: String(10 + (index % 900)),
        annualrevenue: String(100_000 + index),
      },
      createdAt,
      updatedAt: new Date(start + 400 * dayMs + index * 1000).toISOString(),
    }
  }
}
