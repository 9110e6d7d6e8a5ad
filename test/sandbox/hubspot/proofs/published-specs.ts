import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder beside the project that may hold copies of HubSpot's OpenAPI specs. */
export const publishedSpecs = fileURLToPath(
  new URL('../../../../../shared/data/hubspot-openapi', import.meta.url),
)

/** jest's `describe`, or `describe.skip` with the reason in the title when the copies are absent. */
export const describeWithSpecs = (title: string, tests: () => void): void =>
  existsSync(publishedSpecs)
    ? describe(title, tests)
    : describe.skip(`${title} (skipped: ../shared/data/hubspot-openapi is absent)`, tests)
