import { AdjustRequest } from '@perennial/shared/adjust'
import { ConfigError } from '../errors.ts'
import type { CommonOptions } from './session.ts'

/** Everything `perennial adjust` can be asked, as typed. */
export interface AdjustOptions extends CommonOptions {
  amount?: string
  effective?: string
  reason?: string
  contract?: string
  currency?: string
  note?: string
  by?: string
  hold?: string
  correction?: boolean
  lossCause?: string
  key?: string
  expect?: string
  writeThrough?: boolean
  dryRun?: boolean
  undo?: string
  approve?: string
  reject?: string
  list?: boolean
}

/** The word for revenue that no source knows of. */
export const newLine = 'new'

const holds: Readonly<Record<string, AdjustRequest['holds']>> = {
  pin: 'pin',
  'until-source-changes': 'until_source_changes',
}

export function adjustRequestIn(options: AdjustOptions): AdjustRequest {
  const { contract, currency, note, key, expect, lossCause } = options
  const asked = AdjustRequest.safeParse({
    amount: required('--amount', options.amount),
    effective: required('--effective', options.effective),
    reason: required('--reason', options.reason),
    kind: options.correction ? 'correction' : 'movement',
    holds: holds[options.hold ?? 'until-source-changes'] ?? options.hold,
    ...(contract !== undefined && { lineId: contract === newLine ? null : contract }),
    ...(currency !== undefined && { currency }),
    ...(note !== undefined && { note }),
    ...(key !== undefined && { key }),
    ...(expect !== undefined && { expect }),
    ...(lossCause !== undefined && { lossCause }),
  })
  if (asked.success) return asked.data
  const [issue] = asked.error.issues
  const option = optionOf[String(issue!.path[0])] ?? '--amount'
  throw new ConfigError(`${option} is not understood`, {
    field: option,
    remedy: remedies[option] ?? 'see --help',
  })
}

const optionOf: Readonly<Record<string, string>> = {
  reason: '--reason',
  holds: '--hold',
  lossCause: '--loss-cause',
  note: '--note',
  key: '--key',
}

const remedies: Readonly<Record<string, string>> = {
  '--reason': `use one of: ${AdjustRequest.shape.reason.options.join(', ')}`,
  '--hold': `use one of: ${Object.keys(holds).join(', ')}`,
  '--loss-cause': 'use one of: voluntary, administrative, involuntary',
  '--note': 'write at most 500 characters',
  '--key': 'use 1 to 200 characters',
}

export function required(option: string, value: string | undefined): string {
  if (value !== undefined && value.trim() !== '') return value.trim()
  throw new ConfigError(`${option} is missing`, { field: option, remedy: `add ${option}; see --help` })
}
