import { companyCardPath } from '@perennial/shared/card'
import { wallClock } from '../../connector/src/clock.ts'
import { signatureHeaders } from '../../ui-extension/host/proxy/signature.ts'
import type { Call } from './open-loop.ts'
import { portalId } from './processes/job.ts'
import { publicUrl, viewer } from './sample-stage.ts'

export const clientSecret = 'secret of the bench'

/** Owns a two-hundredth of the accounts, and sees no others. */
export const accountManager = 'owner7@perennial.example'

/** What is asked of the portal, turn by turn: who asks, and for what. */
type Asked = (account: number, turn: number) => { path: string; by?: string }

const card = (account: number) => companyCardPath(`c${account}`)

/** Asks that are answered from one record. The same ask is seldom made twice. */
const cardAsks: Readonly<Record<string, Asked>> = {
  'company card': account => ({ path: card(account) }),
  'company history': account => ({ path: `${card(account)}/history` }),
  'company money': account => ({ path: `${card(account)}/money` }),
  'company plan': account => ({ path: `${card(account)}/plan` }),
  'company usage': account => ({ path: `${card(account)}/usage` }),
  'company alerts': account => ({ path: `/v1/accounts/c${account}/alerts` }),
  'sales sidebar': account => ({ path: `${card(account)}/sales` }),
  'deal card': account => ({ path: `/v1/cards/deal/${account}-deal-1` }),
  'contact card': account => ({ path: `/v1/cards/contact/${account}-contact-1` }),
  'ticket card': account => ({ path: `/v1/cards/ticket/${account}-ticket-1` }),
}

/** Asks that are answered from the portfolio or a part of it. */
const pageAsks: Readonly<Record<string, Asked>> = {
  filters: () => ({ path: '/v1/portfolio/filters' }),
  overview: () => ({ path: '/v1/portfolio/overview' }),
  'overview of an owner': (_, turn) => ({ path: `/v1/portfolio/overview?owner=o${turn % 200}` }),
  'overview of own book': () => ({ path: '/v1/portfolio/overview', by: accountManager }),
  'rows of all accounts': (_, turn) => ({ path: `/v1/portfolio/accounts?page=${1 + (turn % 40)}` }),
  'rows of an owner': (_, turn) => ({ path: `/v1/portfolio/accounts?metric=renewing&owner=o${turn % 200}` }),
  'alerts page': () => ({ path: '/v1/pages/alerts' }),
  'alerts page of own book': () => ({ path: '/v1/pages/alerts', by: accountManager }),
  ...Object.fromEntries(
    ['cohorts', 'segments', 'data-health'].map(page => [
      `${page} page`,
      () => ({ path: `/v1/pages/${page}` }),
    ]),
  ),
}

export const cardNames = Object.keys(cardAsks)
export const pageNames = Object.keys(pageAsks)
export const surfaceNames = [...cardNames, ...pageNames]

/** Is answered by the same process and PostgreSQL with one row. */
export const floorName = 'one row'

/** Reads a year as it was known month by month; is no part of the mix. */
export const replayedHistory = 'company history, replayed'

const asks: Readonly<Record<string, Asked>> = {
  ...cardAsks,
  ...pageAsks,
  [replayedHistory]: account => ({ path: `${card(account)}/history/replayed` }),
}

/** An ask of the running service, signed at the moment it is made. */
export function surfaceCall(serviceUrl: string, accounts: number, name: string, turn: number): Call {
  if (name === floorName) return { name, url: `${serviceUrl}/healthz`, headers: {} }
  const { path, by = viewer } = asks[name]!(1 + ((turn * 7919) % accounts), turn)
  return signedCall(serviceUrl, { name, path, by })
}

/** As HubSpot's proxy would send it. */
export function signedCall(
  serviceUrl: string,
  { name, path, by, body }: { name: string; path: string; by: string; body?: string },
): Call {
  const who = `portalId=${portalId}&userId=1&userEmail=${encodeURIComponent(by)}&appId=1`
  const asked = `${path}${path.includes('?') ? '&' : '?'}${who}`
  const method = body === undefined ? 'GET' : 'POST'
  const headers = signatureHeaders({
    clientSecret,
    method,
    url: publicUrl + asked,
    body: body ?? '',
    timestamp: wallClock.now().getTime(),
  })
  return { name, url: serviceUrl + asked, headers, method, ...(body !== undefined && { body }) }
}
