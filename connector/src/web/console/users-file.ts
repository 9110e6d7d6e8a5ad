import { readFile, rename, writeFile } from 'node:fs/promises'
import { ConfigError } from '../../errors.ts'
import { hashed, isPassword } from './password.ts'

/** Who may open the console on one machine: lines `EMAIL PASSWORD-HASH`, one a person. */
export type Users = ReadonlyMap<string, string>

export async function usersIn(path: string): Promise<Users> {
  const text = await readFile(path, 'utf8').catch(cause => {
    throw new ConfigError(`the file of console users cannot be read: ${path}`, {
      field: 'PERENNIAL_CONSOLE_USERS',
      remedy: 'make it with `perennial console-user EMAIL`, or unset the variable',
      cause,
    })
  })
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return new Map(lines.map((line, index) => userIn(line, `${path}, line ${index + 1}`)))
}

function userIn(line: string, place: string): [string, string] {
  const [email, hash, ...more] = line.trim().split(/\s+/)
  if (email?.includes('@') && hash?.startsWith('scrypt:') && more.length === 0) return [email, hash]
  throw new ConfigError(`${place} is no user: expected EMAIL and the hash of a password`, {
    field: 'PERENNIAL_CONSOLE_USERS',
    remedy: 'write lines with `perennial console-user EMAIL`',
  })
}

/** Adds a person or changes their password; the file is replaced whole, readable by its owner only. */
export async function setUser(path: string, email: string, password: string): Promise<void> {
  const users = new Map(await usersIn(path).catch(() => []))
  users.set(email, await hashed(password))
  const next = `${path}.next`
  await writeFile(next, [...users].map(([who, hash]) => `${who} ${hash}\n`).join(''), { mode: 0o600 })
  await rename(next, path)
}

/** The hash of no password: looking it up takes as long as looking up a person's. */
const nobody = `scrypt:${'A'.repeat(22)}:${'A'.repeat(43)}`

export const mayEnter = (users: Users, email: string, password: string): Promise<boolean> =>
  isPassword(password, users.get(email) ?? nobody)
