import { AccountCondition } from '@perennial/shared/lifecycle/account-condition'
import type { Condition } from '@perennial/shared/lifecycle/condition'
import { parse } from 'yaml'
import { ConfigError } from '../errors.ts'

/** A condition written as YAML or JSON beside an option. Throws ConfigError naming the option. */
export function conditionOption(option: string, text: string): Condition {
  const parsed = AccountCondition.safeParse(parsedYaml(option, text))
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0]!
  throw new ConfigError(`${option}: ${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`, {
    field: option,
    remedy: `write a condition, e.g. ${option} '${example(option)}'`,
  })
}

const example = (option: string): string =>
  option === '--behaviour'
    ? '{usage: logins, withinDaysOfStart: 30, atLeast: 10}'
    : '{fact: renewalDate, inQuarter: 1}'

function parsedYaml(option: string, text: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    throw new ConfigError(`${option}: ${(cause as Error).message.split('\n')[0]}`, {
      field: option,
      remedy: 'write a condition as YAML or JSON, in quotes',
      cause,
    })
  }
}
