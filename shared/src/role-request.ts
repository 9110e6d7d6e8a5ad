/** What a person's role is set with and answered by. */
import * as z from 'zod/mini'

/** GET /v1/contacts/{id}/role, and what setting it answers. */
export const RoleReport = z.object({
  contact: z.object({ id: z.string(), name: z.string() }),
  /** As the mirror knows it; a change is in it from the next sync. Null: none, or none Perennial knows. */
  role: z.nullable(z.string()),
  /** Those the CRM's property can hold; empty where roles are kept nowhere. */
  choices: z.array(z.string()),
})
export type RoleReport = z.infer<typeof RoleReport>

/** Asked again, the CRM is set to the same again. `expect` is the role the asker saw: if it is another by now, nothing is done. */
export const RoleRequest = z.strictObject({
  role: z.nullable(z.string()),
  expect: z.nullable(z.string()),
  key: z.string().check(z.minLength(1), z.maxLength(200)),
})
export type RoleRequest = z.infer<typeof RoleRequest>

export const RoleReceipt = z.object({
  key: z.string(),
  contact: z.object({ id: z.string(), name: z.string() }),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  /** The property of the CRM that was set, and to what. */
  written: z.object({ property: z.string(), value: z.string() }),
  by: z.string(),
  /** ISO instant. */
  at: z.string(),
})
export type RoleReceipt = z.infer<typeof RoleReceipt>
