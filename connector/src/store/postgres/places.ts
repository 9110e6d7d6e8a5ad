import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Where a server keeps its data, its socket and its log, and as whom it runs. */
export interface Places {
  /** Everything below is in here, but for the socket. */
  root: string
  data: string
  /** Short, since a socket path may have no more than about 100 characters. */
  socket: string
  log: string
  keeper: string
  user: { uid: number; gid: number } | null
}

/**
 * Everything belongs in `home`; but PostgreSQL refuses to run as root, and the user it runs as then may
 * be unable to reach a private home. In that case the data lives below /var/lib/perennial.
 */
export function placesFor(home: string): Places {
  const user = process.getuid?.() === 0 ? unprivileged() : null
  const wanted = resolve(home)
  mkdirSync(wanted, { recursive: true })
  const root = user && !reachable(wanted) ? join('/var/lib/perennial', short(wanted)) : join(wanted, 'pg')
  const socket = join(tmpdir(), `perennial-${short(wanted)}`)
  for (const folder of [root, socket]) own(folder, user)
  return {
    root,
    data: join(root, 'data'),
    socket,
    log: join(root, 'server.log'),
    keeper: join(root, 'keeper.pid'),
    user,
  }
}

export const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

function own(folder: string, user: Places['user']): void {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

/** Whether anybody may pass through every folder above and including this one. */
export function reachable(folder: string): boolean {
  const passes = (statSync(folder).mode & 0o001) !== 0
  return passes && (dirname(folder) === folder || reachable(dirname(folder)))
}

/** The system user `postgres` if there is one, else `nobody`. */
function unprivileged(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  const entry = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return entry ? { uid: Number(entry[2]), gid: Number(entry[3]) } : { uid: 65_534, gid: 65_534 }
}
