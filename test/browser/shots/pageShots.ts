import type { Shot } from './Shot.ts'

const places = ['renewals', 'accounts', 'segments', 'alerts']
/** Of the whole portfolio: shown once they are worked out. */
const reports = ['cohorts', 'data-health']
const app = { surface: 'RetainPages' }

/** The overview, at each width and in each state that is none of data. */
export const overviewShots: readonly Shot[] = [
  { name: 'page-overview', path: '/pages', ...app },
  { name: 'page-overview-800', path: '/pages', ...app, width: 800 },
  { name: 'page-overview-350', path: '/pages', ...app, width: 350 },
  { name: 'page-overview-error', path: '/pages?connector=failing', ...app },
  { name: 'page-overview-no-permission', path: '/pages?connector=no_permission', ...app },
  { name: 'page-overview-loading', path: '/pages?connector=slow', ...app, unanswered: true },
]

const workedOut: NonNullable<Shot['act']> = surface => surface.getByText(/^Worked out/).waitFor()

/** The last share of the first cohort that is large enough to judge. */
const cohortOpened: NonNullable<Shot['act']> = async (surface, page) => {
  await workedOut(surface, page)
  const judged = surface.getByRole('row').filter({ hasText: '%', hasNotText: 'too small' }).first()
  await judged.getByRole('button').last().click()
  await surface.getByRole('heading', { name: /^Began in/ }).waitFor()
}

/** The app's pages: each of them. */
export const pageShots = (accountId: string): Shot[] => [
  ...overviewShots,
  ...places.map(place => ({ name: `page-${place}`, path: `/pages/${place}`, ...app })),
  ...reports.map(place => ({ name: `page-${place}`, path: `/pages/${place}`, ...app, act: workedOut })),
  { name: 'page-cohort-customers', path: '/pages/cohorts', ...app, act: cohortOpened },
  { name: 'page-account', path: `/pages/accounts/${accountId}`, ...app },
]

/** What a second person finds once somebody has asked for a large edit. */
export const approvalShots: Shot[] = [{ name: 'page-approvals', path: '/pages/approvals', ...app }]
