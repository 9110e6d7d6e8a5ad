import { join } from 'node:path'
import { companyCards } from '../../../ui-extension/fixtures/companyCards.ts'
import { overviewShots } from './pageShots.ts'
import { recordShots } from './recordShots.ts'
import type { Shot } from './Shot.ts'
import { settingsShots } from './settingsShots.ts'

export const baselineDir = join(import.meta.dirname, '..', 'baselines')

const { watch, unscored, prospect, stale, atRisk, disputed } = companyCards

/** Acts the fixtures have no answer to. */
const needsConnector = new Set(['form-update-arr-effect', 'settings-what-if', 'settings-publish'])

const company = (name: string, { account }: typeof watch): Shot => ({
  name: `company-${name}`,
  path: `/companies/${account.id}`,
  surface: 'RenewalCard',
})

/** Surfaces drawn from fixtures, pixel by pixel the same on every run. */
export const baselineShots: readonly Shot[] = [
  ...recordShots({
    watch: watch.account.id,
    unscored: unscored.account.id,
    notACustomer: prospect.account.id,
    deal: '9001',
    contact: '501',
    ticket: '3001',
  }),
  company('stale', stale),
  company('at-risk', atRisk),
  company('disputed', disputed),
  ...overviewShots,
  { name: 'page-accounts', path: '/pages/accounts', surface: 'RetainPages' },
  ...settingsShots,
].filter(({ name }) => !needsConnector.has(name))
