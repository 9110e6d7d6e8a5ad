import type { AgreementSource } from '../config/mapping.ts'
import type { PropertyDefinition } from '../crm/crm.ts'
import type { CrmRecord } from '../record.ts'
import { folded } from './folded.ts'

type Key = Exclude<keyof AgreementSource, 'deadStatuses' | 'amount_means'>

/** What a fact of an agreement is called, best first, and which values it takes. */
const facts: Record<Key, { words: readonly RegExp[]; types: readonly PropertyDefinition['type'][] }> = {
  name: { words: [/^hs name$|^name$|\bname\b|title/], types: ['string'] },
  status: { words: [/subscription status|contract status/, /\bstatus\b/], types: ['enumeration', 'string'] },
  amount: {
    words: [
      /recurring billing total|recurring (amount|revenue)/,
      /\barr\b|annual (value|amount)/,
      /total (contract )?value|\btcv\b|contract value/,
      /\bamount\b|\bmrr\b/,
    ],
    types: ['number'],
  },
  interval: { words: [/billing frequency|billing (interval|period)/], types: ['enumeration', 'string'] },
  currency: { words: [/currency/], types: ['enumeration', 'string'] },
  start: {
    words: [/(contract|subscription|billing|effective|term) start|start date|effective date/],
    types: ['date', 'datetime'],
  },
  end: {
    words: [/(contract|subscription|term) end|end date|expir/, /renewal date|cancel\w* date/],
    types: ['date', 'datetime'],
  },
  termMonths: { words: [/term.*month|term length|\bterm\b/], types: ['number'] },
  autoRenews: { words: [/auto ?(matic)? ?renew/], types: ['bool', 'enumeration'] },
  noticeDays: { words: [/notice/], types: ['number'] },
  seats: { words: [/\bseats\b|quantity|licen[sc]es/], types: ['number'] },
}

const dead = /cancel|draft|expired|terminated|void|declin|reject|incomplete|gekundigt|entwurf/

export interface AgreementReading {
  source: AgreementSource
  because: string
  doubts: string[]
}

/** Where the portal's own contracts or subscriptions keep their facts; null without any record. */
export function readAgreement(
  definitions: readonly PropertyDefinition[],
  records: readonly CrmRecord[],
): AgreementReading | null {
  if (records.length === 0) return null
  const filled = (name: string) => records.filter(({ properties }) => properties[name]).length
  const pick = (key: Key): PropertyDefinition | null => {
    const { words, types } = facts[key]
    const fitting = definitions.filter(
      ({ name, type, archived }) => !archived && types.includes(type) && filled(name) > 0,
    )
    for (const pattern of words) {
      const named = fitting.filter(
        ({ name, label }) => pattern.test(folded(name)) || pattern.test(folded(label)),
      )
      if (named.length > 0) return named.toSorted((a, b) => filled(b.name) - filled(a.name))[0]!
    }
    return null
  }
  const picked = Object.fromEntries(Object.keys(facts).map(key => [key, pick(key as Key)])) as Record<
    Key,
    PropertyDefinition | null
  >
  const names = Object.fromEntries(
    Object.entries(picked).map(([key, definition]) => [key, definition?.name ?? null]),
  ) as Record<Key, string | null>
  const missing = (['amount', 'start'] as const).filter(key => names[key] === null)
  return {
    source: { ...names, deadStatuses: deadStatuses(picked.status, records), amount_means: meaningOf(picked) },
    because: `${records.length} records read; filled: ${Object.entries(names)
      .flatMap(([key, name]) => (name === null ? [] : [`${key} on ${filled(name)}`]))
      .join(', ')}`,
    doubts: missing.map(key => `${key}: no property of these records was recognised`),
  }
}

function deadStatuses(status: PropertyDefinition | null, records: readonly CrmRecord[]): string[] {
  if (status === null) return []
  const seen = records.flatMap(({ properties }) => properties[status.name] || [])
  const labels = new Map(status.options.map(({ value, label }) => [value, label]))
  return [...new Set([...labels.keys(), ...seen])].filter(value =>
    dead.test(folded(`${value} ${labels.get(value) ?? ''}`)),
  )
}

/** With a billing interval that decides; without, the name of the amount does. */
function meaningOf({ amount }: Record<Key, PropertyDefinition | null>): AgreementSource['amount_means'] {
  const text = amount === null ? '' : `${folded(amount.name)} ${folded(amount.label)}`
  return /\bmrr\b|monthly/.test(text)
    ? 'mrr'
    : /\btcv\b|total|contract value/.test(text) && !/annual|recurring/.test(text)
      ? 'tcv'
      : 'arr'
}
