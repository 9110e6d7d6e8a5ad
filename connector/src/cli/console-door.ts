import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Environment } from '../config/environment.ts'
import { ConfigError } from '../errors.ts'
import type { ConsoleOptions } from '../web/console/console.ts'
import { type Provider, providerAt } from '../web/console/provider.ts'
import { sealFor } from '../web/console/sealed.ts'
import { type Users, usersIn } from '../web/console/users-file.ts'

const hours = 60

/** The console as `--console DIR` and the environment describe it. Throws ConfigError where nobody could get in. */
export async function consoleDoor(
  folder: string,
  { consoleUsers, publicUrl, oidc, clientSecret }: Environment,
  portalId: string,
): Promise<ConsoleOptions> {
  const files = resolve(folder)
  if (!existsSync(join(files, 'console.html')))
    throw new ConfigError(`--console: there is no console in ${files}`, {
      field: '--console',
      remedy: 'build it with `npm run console`, and name its folder',
    })
  const users: Users | null = consoleUsers ? await usersIn(consoleUsers) : null
  const redirectUri = `${publicUrl}/console/provider/answer`
  const provider: Provider | null = oidc ? providerAt({ ...oidc, redirectUri }) : null
  if (users === null && provider === null)
    throw new ConfigError('--console: nobody could log in', {
      field: 'PERENNIAL_CONSOLE_USERS',
      remedy:
        'make a file of users with `perennial console-user`, or set PERENNIAL_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET',
    })
  const secret = clientSecret ?? ''
  return {
    files,
    portalId,
    session: sealFor('console session', secret, 12 * hours),
    attempt: sealFor('console login', secret, 10),
    users,
    provider,
  }
}
