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

/** The app's pages: each of them. */
export const pageShots = (accountId: string): Shot[] => [
  ...overviewShots,
  ...places.map(place => ({ name: `page-${place}`, path: `/pages/${place}`, ...app })),
  ...reports.map(place => ({ name: `page-${place}`, path: `/pages/${place}`, ...app, act: workedOut })),
  { name: 'page-account', path: `/pages/accounts/${accountId}`, ...app },
]

/** What a second person finds once somebody has asked for a large edit. */
export const approvalShots: Shot[] = [{ name: 'page-approvals', path: '/pages/approvals', ...app }]
