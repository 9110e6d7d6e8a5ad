import * as z from 'zod'
import type { Call } from '../http/call.ts'
import { conflict, type ErrorDetail, invalid } from '../http/refusal.ts'
import type { ObjectFacts } from '../portal/object-types.ts'
import type { RecordState } from '../portal/record-state.ts'
import { judgeValue } from '../portal/validate-value.ts'
import { finderByValue, folded } from './find-record.ts'

/** Values by property name. HubSpot takes JSON numbers and booleans too and keeps them as text. */
export const PropertyValues = z.record(
  z.string(),
  z
    .union([z.string(), z.number(), z.boolean()])
    .nullable()
    .transform(value => (value === null ? null : String(value))),
)
export type PropertyValues = z.infer<typeof PropertyValues>

/** The values as they will be stored. Throws the 400 that names every value HubSpot would not take. */
export function judged(call: Call, facts: ObjectFacts, given: PropertyValues): Record<string, string | null> {
  const values: Record<string, string | null> = {}
  const problems: (ErrorDetail & { code: string; name: string })[] = []
  for (const [name, value] of Object.entries(given)) {
    const verdict = judgeValue(call.portal, facts.name, name, value)
    if ('value' in verdict) values[name] = verdict.value
    else problems.push({ ...verdict, name })
  }
  if (problems.length === 0) return values
  const told = problems.map(({ name, code, message }) => ({
    isValid: false,
    message,
    error: code,
    name,
    localizedErrorMessage: message,
    portalId: call.portal.account.portalId,
  }))
  throw invalid(
    `Property values were not valid: ${JSON.stringify(told)}`,
    problems.map(({ message, code, name }) => ({ message, code, context: { propertyName: [name] } })),
  )
}

/** Throws the 409 HubSpot answers when a value that must be unique belongs to another record. */
export type RefuseTwins = (values: Record<string, string | null>, own?: RecordState) => void

/** Looks at the records that are there and at what the same request has asked for before. */
export function uniqueness(call: Call, facts: ObjectFacts): RefuseTwins {
  const unique = [...call.portal.schemas[facts.name].properties.values()]
    .filter(property => property.hasUniqueValue)
    .map(({ name }) => ({
      name,
      find: finderByValue(call.portal, facts.name, name),
      asked: new Map<string, string>(),
    }))
  return (values, own) => {
    for (const { name, find, asked } of unique) {
      const value = values[name]
      if (!value) continue
      const ownId = own?.id ?? 'not made yet'
      const otherId = find(value)?.id ?? asked.get(folded(value)) ?? ownId
      if (otherId !== ownId || (asked.has(folded(value)) && !own))
        throw conflict(`${title(facts.singular)} already exists. Existing ID: ${otherId}`)
      asked.set(folded(value), ownId)
    }
  }
}

const title = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

/** Throws the 400 HubSpot answers when a record would be made without a value it needs. */
export function requireAll(facts: ObjectFacts, values: Record<string, string | null>): void {
  const missing = facts.required.filter(name => !values[name])
  if (missing.length > 0)
    throw invalid(
      `Error creating ${facts.singular.toUpperCase()}. Some required properties were not set.`,
      missing.map(name => ({
        message: `Property "${name}" is required`,
        code: 'REQUIRED_PROPERTY',
        context: { propertyName: [name] },
      })),
    )
}
