import * as z from 'zod'
import { conditionFaults } from './condition-faults.ts'
import { beyondLimits } from './condition-limits.ts'
import { type Operands, type OperatorName, operatorNames, type Scalar } from './operators.ts'

/** One fact held against one value: `{ fact: 'seats', atLeast: 50 }`. */
export type FactTest = {
  [Name in OperatorName]: { fact: string } & { [Key in Name]: Operands[Name] }
}[OperatorName]

/** Whether a customer used something early on: `{ usage: 'logins', withinDaysOfStart: 30, atLeast: 10 }`. */
export interface UsageTest {
  usage: string
  withinDaysOfStart: number
  atLeast: number
}

/**
 * The one language in which stages, segments, exceptions, playbooks and alerts say whom they are about. Plain data, as
 * written in YAML or JSON. `holds` judges it, `inWords` says it.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | FactTest
  | UsageTest

const scalar: z.ZodType<Scalar> = z.union([z.string(), z.number(), z.boolean()], {
  error: 'write a text, a number, true or false',
})
const days = z.int().min(0)

/**
 * All kinds of condition as one object, so that an error names the key that is wrong and not every kind it might have
 * been; `conditionFaults` then sees to it that it is exactly one of them.
 */
const shape = z
  .strictObject(
    {
      get all() {
        return list.optional()
      },
      get any() {
        return list.optional()
      },
      get not() {
        return within.optional()
      },
      fact: z.string().optional(),
      is: scalar.optional(),
      isNot: scalar.optional(),
      in: z.array(scalar).min(1, 'write at least one value').optional(),
      contains: z.string().min(1, 'write a text').optional(),
      atLeast: z.number().optional(),
      atMost: z.number().optional(),
      moreThan: z.number().optional(),
      lessThan: z.number().optional(),
      before: z.string().optional(),
      after: z.string().optional(),
      withinLast: days.optional(),
      withinNext: days.optional(),
      inQuarter: z.int().min(-400).max(400).optional(),
      known: z.boolean().optional(),
      usage: z.string().min(1, 'write the name of a metric').optional(),
      withinDaysOfStart: z.int().min(1).optional(),
    } satisfies Record<OperatorName, unknown> & Record<string, unknown>,
    { error: ({ code, keys }) => (code === 'unrecognized_keys' ? unknownKeys(keys) : 'write a condition') },
  )
  .superRefine((written, context) => {
    for (const { path, message } of conditionFaults(written))
      context.addIssue({ code: 'custom', path, message, input: written })
  })

const within: z.ZodType<Condition> = shape as unknown as z.ZodType<Condition>
const list = z.array(within).min(1, 'write at least one condition')

/** Limits are looked at first: what is beyond them is not read any further. */
export const Condition: z.ZodType<Condition> = z.preprocess((written, context) => {
  const message = beyondLimits(written)
  if (message !== null) context.addIssue({ code: 'custom', message: `${message}; write several conditions` })
  return written
}, within)

const unknownKeys = (keys: readonly string[]): string =>
  `there is no ${keys.join(', ')}; beside a fact write one of ${operatorNames.join(', ')}`
