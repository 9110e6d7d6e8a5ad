import { ConfigError } from '../errors.ts'

/** What a person asked that cannot be done: the field, what was given, why not, what to do. */
export const refused = (field: string, value: string, problem: string, remedy: string): ConfigError =>
  new ConfigError(`${field}: ${JSON.stringify(value)} ${problem}`, { field, remedy })
