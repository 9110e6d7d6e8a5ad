import { ConfigError } from '../errors.ts'

/** The columns of a usage file. `account` names a company; `contract` names a deal whose company it is. */
export interface UsageColumns {
  account: string | null
  contract: string | null
  day: string
  metric: string | null
  quantity: string
  /** Identifies the row in the system it came from; duplicates are reported. */
  id: string | null
}

const headers: Record<keyof UsageColumns, readonly string[]> = {
  account: ['account', 'account_id', 'company', 'company_id', 'domain'],
  contract: ['subscription_id', 'contract_id', 'deal_id'],
  day: ['day', 'date', 'usage_date', 'timestamp'],
  metric: ['metric', 'feature', 'feature_name', 'event', 'event_name'],
  quantity: ['quantity', 'count', 'usage_count', 'value', 'events'],
  id: ['id', 'usage_id', 'event_id', 'row_id'],
}

/** Columns by their usual headers, or as told with "key=header,key=header". */
export function usageColumns(found: readonly string[], told: string | undefined): UsageColumns {
  const given = parseTold(told)
  const pick = (key: keyof UsageColumns): string | null => {
    const asked = given.get(key)
    if (asked !== undefined && !found.includes(asked))
      throw new ConfigError(`--columns: the file has no column ${JSON.stringify(asked)}`, {
        field: '--columns',
        remedy: `its columns are ${found.join(', ')}`,
      })
    return asked ?? headers[key].find(header => found.includes(header)) ?? null
  }
  const columns = {
    account: pick('account'),
    contract: pick('contract'),
    metric: pick('metric'),
    id: pick('id'),
  }
  const day = pick('day')
  const quantity = pick('quantity')
  if (day !== null && quantity !== null && (columns.account ?? columns.contract) !== null)
    return { ...columns, day, quantity }
  const missing = [day ?? 'day', quantity ?? 'quantity', columns.account ?? columns.contract ?? 'account']
  throw new ConfigError(
    `the file lacks a column for ${missing.filter(name => name in headers && !found.includes(name)).join(', ')}`,
    {
      field: '--columns',
      remedy: `name them, e.g. --columns account=${found[0]},day=...,quantity=...; its columns are ${found.join(', ')}`,
    },
  )
}

function parseTold(told: string | undefined): Map<string, string> {
  const pairs = (told ?? '').split(',').filter(Boolean)
  return new Map(
    pairs.map(pair => {
      const [key, header] = pair.split('=', 2)
      if (key && header && key in headers) return [key, header] as const
      throw new ConfigError(`--columns: ${JSON.stringify(pair)} is not understood`, {
        field: '--columns',
        remedy: `write key=header with a key of ${Object.keys(headers).join(', ')}`,
      })
    }),
  )
}
