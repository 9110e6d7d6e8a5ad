import compression from 'compression'
import express, { type Request, type Response, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Clock } from '../../clock.ts'
import type { Identity } from '../signed-identity.ts'
import { clearCookie, cookieIn, setCookie } from './cookie.ts'
import { loggedOut } from './logged-in.ts'
import { loginPage } from './login-page.ts'
import type { Attempt, Provider } from './provider.ts'
import type { Seal } from './sealed.ts'
import { mayEnter, type Users } from './users-file.ts'
import { askedIn, askFor, wayBack } from './way-back.ts'

/** What a console is served from: its built files, and the ways in. At least one of `users` and `provider` is there. */
export interface ConsoleOptions {
  /** The folder with the built console. */
  files: string
  portalId: string
  session: Seal<Identity>
  /** A login under way at the provider, and the page it is for. */
  attempt: Seal<Attempt & { to: string }>
  users: Users | null
  provider: Provider | null
}

const triesInAQuarter = 20

interface Surroundings {
  clock: Clock
  secure: boolean
  /** The time zone days of this portal are counted in. */
  timeZone: () => Promise<string>
}

/** The pages of Perennial outside the CRM, for who is logged in. */
export function consoleAt(options: ConsoleOptions & Surroundings): Router {
  const { files, session, clock, secure } = options
  const door = Router()
  const whoIsIn = (request: Request) => session.open(cookieIn(request, 'perennial_console'), clock.now())
  const limited = rateLimit({ windowMs: 15 * 60_000, limit: triesInAQuarter, standardHeaders: 'draft-8' })

  door.get('/login', (request, response) => response.send(page(options, { to: askedIn(request) })))
  door.post('/login', limited, express.urlencoded({ extended: false, limit: '10kb' }), loginWith(options))
  door.post('/logout', (_request, response) => {
    clearCookie(response, 'perennial_console', secure)
    response.redirect(303, '/console/login')
  })
  door.get('/me', async (request, response) => {
    const { userEmail: email, portalId } = whoIsIn(request) ?? {}
    response.set('cache-control', 'no-store')
    if (email) response.json({ email, portalId, timeZone: await options.timeZone() })
    else response.status(401).json(loggedOut)
  })
  if (options.provider) throughProvider(door, options, options.provider)
  door.use(compression(), express.static(files, { index: false, maxAge: '1h' }))
  door.get('/{*path}', (request, response) => {
    if (whoIsIn(request)) response.set('cache-control', 'no-store').sendFile('console.html', { root: files })
    else response.redirect(303, `/console/login${askFor(wayBack(request.originalUrl))}`)
  })
  return door
}

type Door = Parameters<typeof consoleAt>[0]

interface Tried {
  /** The page that is wanted. */
  to: string
  problem?: string
  email?: string
}

const page = ({ users, provider }: Door, { to, problem, email = '' }: Tried): string =>
  loginPage({
    to,
    problem: problem ?? null,
    email,
    withPassword: users !== null,
    withProvider: provider !== null,
  })

function letIn(
  { session, portalId, clock, secure }: Door,
  response: Response,
  email: string,
  to: string,
): void {
  const identity = { portalId, userId: null, userEmail: email }
  setCookie(response, 'perennial_console', session.close(identity, clock.now()), secure)
  response.redirect(303, to)
}

const loginWith = (options: Door) => async (request: Request, response: Response) => {
  const { email, password, to: asked } = request.body ?? {}
  const to = wayBack(asked)
  const named = typeof email === 'string' && typeof password === 'string' && options.users !== null
  if (named && (await mayEnter(options.users!, email, password))) letIn(options, response, email, to)
  else
    response.status(401).send(
      page(options, {
        to,
        problem: 'Email or password is wrong.',
        email: typeof email === 'string' ? email : '',
      }),
    )
}

/** The way through the company's provider; a login under way is sealed into a cookie of the browser that began it. */
function throughProvider(door: Router, options: Door, provider: Provider): void {
  const { attempt: seal, clock, secure } = options
  door.get('/provider', async (request, response) => {
    const { url, attempt } = await provider.begin()
    const sealed = seal.close({ ...attempt, to: askedIn(request) }, clock.now())
    setCookie(response, 'perennial_login', sealed, secure)
    response.redirect(303, url)
  })
  door.get('/provider/answer', async (request, response) => {
    const attempt = seal.open(cookieIn(request, 'perennial_login'), clock.now())
    clearCookie(response, 'perennial_login', secure)
    const answer = new URL(request.originalUrl, 'http://console').searchParams
    // safe: whatever the provider or a forger answers that does not verify is told as a failed login
    const email = attempt && (await provider.finish(answer, attempt).catch(() => null))
    const to = wayBack(attempt?.to)
    if (email) letIn(options, response, email, to)
    else response.status(401).send(page(options, { to, problem: 'The login was not confirmed. Try again.' }))
  })
}
