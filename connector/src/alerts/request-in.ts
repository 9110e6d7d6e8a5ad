import * as z from 'zod/mini'
import { ConfigError } from '../errors.ts'
import { refused } from '../ledger/refusals.ts'

/** Reads a request; throws ConfigError that names the field as `named` calls it. */
export function requestIn<T extends z.ZodMiniType>(
  shape: T,
  asked: unknown,
  named = (field: string) => field,
): z.infer<T> {
  const read = z.safeParse(shape, asked)
  if (read.success) return read.data
  const name = String(read.error.issues[0]?.path[0] ?? 'request')
  const [problem, remedy] = limits[name] ?? [
    'cannot be read',
    'send an object with the fields of docs/API.md',
  ]
  const value = (asked as Record<string, unknown> | null)?.[name]
  if (value === undefined || value === null)
    throw new ConfigError(`${named(name)} is missing`, { field: named(name), remedy })
  throw refused(named(name), String(value), problem, remedy)
}

/** Of each field, what is wrong with a value that is refused, and what to give instead. */
const limits: Readonly<Record<string, readonly [string, string]>> = {
  until: ['is not a day', 'write YYYY-MM-DD'],
  reason: ['is not 1 to 500 characters long', 'say why, for whoever asks later'],
  useful: ['is neither true nor false', 'give true or false'],
  note: ['is longer than 500 characters', 'say it in fewer words'],
  key: ['is not 1 to 200 characters long', 'use 1 to 200 characters'],
}
