import { decimal } from '../cohort/decimal.ts'
import { ConfigError } from '../errors.ts'

/** A number given with an option, or undefined when it was not given. */
export function numberOption(
  option: string,
  text: string | undefined,
  { fits, remedy }: { fits: (value: number) => boolean; remedy: string },
): number | undefined {
  if (text === undefined) return undefined
  const value = decimal(text.trim())
  if (value !== null && fits(value)) return value
  throw wrongUse(option, `${JSON.stringify(text)} does not fit`, remedy)
}

/** Numbers separated by commas; none when the option was not given. */
export const numbersOption = (
  option: string,
  text: string | undefined,
  rule: Parameters<typeof numberOption>[2],
): number[] => (text === undefined ? [] : text.split(',').map(part => numberOption(option, part, rule)!))

/** What an option that must be given was given as. */
export function required(option: string, value: string | undefined, remedy: string): string {
  if (value !== undefined) return value
  throw wrongUse(option, 'is missing', remedy)
}

export const wholeFrom = (least: number) => ({
  fits: (value: number) => Number.isInteger(value) && value >= least,
  remedy: `give a whole number of ${least} or more`,
})

export const wrongUse = (option: string, what: string, remedy: string): ConfigError =>
  new ConfigError(`${option}: ${what}`, { field: option, remedy })
