import * as z from 'zod'
import { Config } from '../../connector/src/config.ts'

/** JSON Schema of perennial.config.yaml, for editors that complete and check as one types. */
export const configSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(Config, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`
