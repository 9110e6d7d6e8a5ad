import { join } from 'node:path'
import express, { type Request, type Response, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Clock } from '../../clock.ts'
import type { Identity } from '../signed-identity.ts'
import { clearCookie, cookieIn, setCookie } from './cookie.ts'
import { loginPage } from './login-page.ts'
import type { Attempt, Provider } from './provider.ts'
import type { Seal } from './sealed.ts'
import { mayEnter, type Users } from './users-file.ts'

/** What a console is served from: its built files, and the ways in. At least one of `users` and `provider` is there. */
export interface ConsoleOptions {
  /** The folder with the built console. */
  files: string
  portalId: string
  session: Seal<Identity>
  /** A login under way at the provider. */
  attempt: Seal<Attempt>
  users: Users | null
  provider: Provider | null
}

const triesInAQuarter = 20

/** The pages of Perennial outside the CRM, for who is logged in. */
export function consoleAt(options: ConsoleOptions & { clock: Clock; secure: boolean }): Router {
  const { files, session, clock, secure } = options
  const door = Router()
  const isIn = (request: Request) =>
    session.open(cookieIn(request, 'perennial_console'), clock.now()) !== null
  const limited = rateLimit({ windowMs: 15 * 60_000, limit: triesInAQuarter, standardHeaders: 'draft-8' })

  door.get('/login', (_request, response) => response.send(page(options, null)))
  door.post('/login', limited, express.urlencoded({ extended: false, limit: '10kb' }), loginWith(options))
  door.post('/logout', (_request, response) => {
    clearCookie(response, 'perennial_console', secure)
    response.redirect(303, '/console/login')
  })
  if (options.provider) throughProvider(door, options, options.provider)
  door.use(express.static(files, { index: false, maxAge: '1h' }))
  door.get('/{*path}', (request, response) => {
    if (isIn(request)) response.set('cache-control', 'no-store').sendFile(join(files, 'console.html'))
    else response.redirect(303, '/console/login')
  })
  return door
}

type Door = Parameters<typeof consoleAt>[0]

const page = ({ users, provider }: Door, problem: string | null, email = ''): string =>
  loginPage({ problem, email, withPassword: users !== null, withProvider: provider !== null })

function letIn({ session, portalId, clock, secure }: Door, response: Response, email: string): void {
  const identity = { portalId, userId: null, userEmail: email }
  setCookie(response, 'perennial_console', session.close(identity, clock.now()), secure)
  response.redirect(303, '/console')
}

const loginWith = (options: Door) => async (request: Request, response: Response) => {
  const { email, password } = request.body ?? {}
  const named = typeof email === 'string' && typeof password === 'string' && options.users !== null
  if (named && (await mayEnter(options.users!, email, password))) letIn(options, response, email)
  else
    response
      .status(401)
      .send(page(options, 'Email or password is wrong.', typeof email === 'string' ? email : ''))
}

/** The way through the company's provider; a login under way is sealed into a cookie of the browser that began it. */
function throughProvider(door: Router, options: Door, provider: Provider): void {
  const { attempt: seal, clock, secure } = options
  door.get('/provider', async (_request, response) => {
    const { url, attempt } = await provider.begin()
    setCookie(response, 'perennial_login', seal.close(attempt, clock.now()), secure)
    response.redirect(303, url)
  })
  door.get('/provider/answer', async (request, response) => {
    const attempt = seal.open(cookieIn(request, 'perennial_login'), clock.now())
    clearCookie(response, 'perennial_login', secure)
    const answer = new URL(request.originalUrl, 'http://console').searchParams
    // safe: whatever the provider or a forger answers that does not verify is told as a failed login
    const email = attempt && (await provider.finish(answer, attempt).catch(() => null))
    if (email) letIn(options, response, email)
    else response.status(401).send(page(options, 'The login was not confirmed. Try again.'))
  })
}
