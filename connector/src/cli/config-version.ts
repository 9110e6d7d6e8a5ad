import { ConfigError } from '../errors.ts'

/** The number of a version; null when none is named. */
export function versionIn(option: string, text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new ConfigError(`${option}: ${JSON.stringify(text)} is no version`, {
    field: option,
    remedy: 'write a number that `perennial config history` lists',
  })
}
