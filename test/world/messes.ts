import type { Account } from './account.ts'
import { officeInstant } from './calendar.ts'
import type { Life } from './life.ts'
import type { PortalLine, RecordLine } from './portal.ts'
import { linkLine } from './record-line.ts'
import { isClosed } from './term.ts'
import { lastDay } from './timeline.ts'

/** Something that is wrong in real portals, done to one account's lines. */
export interface Mess {
  suits(life: Life): boolean
  make(lines: PortalLine[], life: Life, neighbour: Account): { lines: PortalLine[]; touched: RecordLine[] }
}

export type MessKind = keyof typeof messes

const archivedAt = officeInstant(lastDay - 3, 0.25)

const isCustomer = ({ terms }: Life) => terms.length > 0
const isProspect = ({ account }: Life) => account.kind === 'prospect'
const underContract = ({ terms }: Life) =>
  terms.length > 0 && !isClosed(terms.at(-1)!) && terms.at(-1)!.end > lastDay

export const messes = {
  duplicate_name: {
    suits: isCustomer,
    make: (lines, _life, neighbour) => changed(lines, isCompany, { name: neighbour.name }),
  },
  /** The present contract is there, its amount is not. */
  missing_amount: {
    suits: underContract,
    make: lines => changed(lines, only(lastWon(lines, isDeal)), { amount: null }),
  },
  /** The present contract also hangs on another company. */
  shared_deal: {
    suits: underContract,
    make: (lines, _life, neighbour) => {
      const deal = lastWon(lines, isDeal)
      return {
        lines: [...lines, linkLine(['deals', deal.id], ['companies', neighbour.id], 341)],
        touched: [deal],
      }
    },
  },
  end_before_start: {
    suits: life => underContract(life) && life.terms.at(-1)!.expansions.length > 0,
    make: lines => {
      const deal = lastWon(lines, isExpansion)
      const { contract_start_date: start, contract_end_date: end } = deal.properties
      return changed(lines, only(deal), { contract_start_date: end!, contract_end_date: start! })
    },
  },
  undated_renewal: {
    suits: life => underContract(life) && life.terms.at(-1)!.type === 'renewal',
    make: lines =>
      changed(lines, only(lastWon(lines, isRenewal)), {
        contract_start_date: null,
        contract_end_date: null,
        contract_term_months: null,
      }),
  },
  test_company: {
    suits: isProspect,
    make: lines => changed(lines, isCompany, { name: 'TEST company, please ignore', domain: 'test.example' }),
  },
  freemail_contact: {
    suits: isCustomer,
    make: (lines, { account }) => {
      const contact = lines.filter(isRecord).findLast(({ objectType }) => objectType === 'contacts')!
      return changed(lines, only(contact), { email: `perennial.sample.${account.index}@gmail.com` })
    },
  },
  /** Nobody logs anything but notes. */
  note_only: {
    suits: life =>
      underContract(life) && life.signals.touches.filter(({ channel }) => channel === 'note').length > 3,
    make: lines => without(lines, isDialogue),
  },
  /** Its product was never connected: see `usage` of the world. */
  no_usage: { suits: underContract, make: lines => ({ lines, touched: [] }) },
  domain_case: {
    suits: underContract,
    make: (lines, { account }) =>
      changed(lines, isCompany, {
        domain: account.domain.replace(/^./, letter => letter.toUpperCase()).replace('example', 'EXAMPLE'),
      }),
  },
  merged_company: {
    suits: isCustomer,
    make: (lines, { account }) => {
      const mergedIds = [1, 2].map(offset => String(Number(account.id) - 3_000_000_000 + offset))
      return replaced(lines, isCompany, company => ({ ...company, mergedIds }))
    },
  },
  archived_company: {
    suits: isProspect,
    make: lines => archived(lines, isCompany),
  },
  archived_deal: {
    suits: life => life.terms.some(term => isClosed(term) && term.fate?.outcome === 'churned'),
    make: lines => archived(lines, only(lines.filter(isRecord).findLast(isLost)!)),
  },
} satisfies Record<string, Mess>

const isRecord = (line: PortalLine): line is RecordLine => line.line === 'record'
const isCompany = (line: RecordLine) => line.objectType === 'companies'
const isDeal = (line: RecordLine) => line.objectType === 'deals'
const isExpansion = (line: RecordLine) => isDeal(line) && line.properties.contract_type === 'expansion'
const isRenewal = (line: RecordLine) => line.properties.dealstage === 'renewed'
const isLost = (line: RecordLine) => line.properties.dealstage === 'churned'
const isDialogue = (line: RecordLine) => ['calls', 'emails', 'meetings', 'tasks'].includes(line.objectType)

type Which = (line: RecordLine) => boolean

const only =
  (chosen: RecordLine): Which =>
  line =>
    line === chosen

const lastWon = (lines: PortalLine[], which: Which): RecordLine =>
  lines
    .filter(isRecord)
    .findLast(line => which(line) && ['closedwon', 'renewed'].includes(line.properties.dealstage ?? ''))!

function replaced(lines: PortalLine[], which: Which, change: (line: RecordLine) => RecordLine) {
  const touched = lines.filter(isRecord).filter(which)
  return { lines: lines.map(line => (isRecord(line) && which(line) ? change(line) : line)), touched }
}

/** Sets values (null unsets) as if they had been so from the beginning. */
const changed = (lines: PortalLine[], which: Which, values: Record<string, string | null>) =>
  replaced(lines, which, ({ history, properties, ...line }) => {
    const set = Object.entries({ ...properties, ...values }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    )
    const kept = Object.entries(history ?? {}).filter(([name]) => !(name in values))
    return {
      ...line,
      properties: Object.fromEntries(set),
      ...(kept.length > 0 ? { history: Object.fromEntries(kept) } : {}),
    }
  })

/** Archived records lose their links, as in HubSpot. */
function archived(lines: PortalLine[], which: Which) {
  const { lines: after, touched } = replaced(lines, which, line => ({ ...line, archivedAt }))
  return { lines: unlinked(after, touched), touched }
}

function without(lines: PortalLine[], which: Which) {
  const gone = lines.filter(isRecord).filter(which)
  return {
    lines: unlinked(
      lines.filter(line => !(isRecord(line) && which(line))),
      gone,
    ),
    touched: [],
  }
}

function unlinked(lines: PortalLine[], gone: RecordLine[]): PortalLine[] {
  const keys = new Set(gone.map(({ objectType, id }) => `${objectType}/${id}`))
  const isGone = (end: { objectType: string; id: string }) => keys.has(`${end.objectType}/${end.id}`)
  return lines.filter(line => line.line !== 'link' || !(isGone(line.from) || isGone(line.to)))
}
