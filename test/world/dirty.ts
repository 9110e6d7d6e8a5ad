import type { Account } from './account.ts'
import type { Life } from './life.ts'
import { type Mess, type MessKind, messes } from './messes.ts'
import type { ObjectType, PortalLine, RecordLine } from './portal.ts'
import { random } from './random.ts'
import { isClosed } from './term.ts'
import { lastDay } from './timeline.ts'

/** One dirty spot: the account and the records that are wrong. */
export interface DirtySpot {
  /** Besides the messes we make: nobody opened the renewal deal, or nobody closed it in time. */
  kind: MessKind | 'missing_renewal' | 'overdue_renewal'
  accountId: string
  records: { objectType: ObjectType; id: string }[]
}

/** The mess of each dirty account, by the account's index. */
export type Dirt = ReadonlyMap<number, MessKind>

export const messKinds = Object.keys(messes) as MessKind[]

/** Two accounts in 400 for each kind of mess, at least one; both neighbours of a dirty account are clean. */
export function dirtOf(
  seed: number,
  accounts: number,
  lifeOf: (index: number) => Life,
  kinds: readonly MessKind[] = messKinds,
): Dirt {
  const dirt = new Map<number, MessKind>()
  for (const kind of kinds) {
    const start = random(seed, 'dirt', kind).between(1, accounts)
    let left = Math.max(1, Math.round(accounts / 200))
    for (let step = 0; step < accounts && left > 0; step += 1) {
      const index = (start + step) % accounts
      if (isNearDirt(dirt, index) || !suits(lifeOf, index, messes[kind])) continue
      dirt.set(index, kind)
      left -= 1
    }
  }
  return dirt
}

const isNearDirt = (dirt: Dirt, index: number): boolean =>
  [index - 1, index, index + 1].some(near => dirt.has(near))

/** The first account stays clean, so that every dirty one has a neighbour before it. */
const suits = (lifeOf: (index: number) => Life, index: number, mess: Mess): boolean =>
  index > 0 && mess.suits(lifeOf(index))

/** The account's lines with its mess made, and the spots to put on record. */
export function soiled(
  life: Life,
  kind: MessKind | undefined,
  lines: PortalLine[],
  neighbour: () => Account,
): { lines: PortalLine[]; spots: DirtySpot[] } {
  const found = neglected(life, lines)
  if (kind === undefined) return { lines, spots: found }
  const made = messes[kind].make(lines, life, neighbour())
  const records = made.touched.map(({ objectType, id }) => ({ objectType, id }))
  return { lines: made.lines, spots: [{ kind, accountId: life.account.id, records }, ...found] }
}

/** Days before a contract's end from which its renewal deal should be there. */
const due = 165

function neglected({ account: { id: accountId }, terms }: Life, lines: PortalLine[]): DirtySpot[] {
  const term = terms.at(-1)
  if (term === undefined || isClosed(term) || term.end - due > lastDay) return []
  const open = lines.filter(isOpenRenewal)
  if (open.length === 0) return [{ kind: 'missing_renewal', accountId, records: [] }]
  const records = open.map(({ objectType, id }) => ({ objectType, id }))
  return term.end > lastDay ? [] : [{ kind: 'overdue_renewal', accountId, records }]
}

const isOpenRenewal = (line: PortalLine): line is RecordLine =>
  line.line === 'record' &&
  line.properties.pipeline === 'renewals' &&
  line.properties.dealstage!.startsWith('renewal_')
