import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setUser } from '../../connector/src/web/console/users-file.ts'
import { buildConsole } from '../../ui-extension/build.ts'
import type { Stage } from './stage.ts'

/** The console as `perennial serve` is told of it, and the one login to it. */
export interface DemoConsole {
  dir: string
  users: string
  email: string
  password: string
}

/** Builds the console and lets one person in, with a password made for this portal. */
export async function demoConsole(
  { home }: Pick<Stage, 'home'>,
  email = 'account.manager@example.com',
): Promise<DemoConsole> {
  const { dir } = await buildConsole()
  const users = join(home, 'console-users')
  const password = randomBytes(9).toString('base64url')
  await setUser(users, email, password)
  return { dir, users, email, password }
}
