import * as z from 'zod'

/** An account as reports on money see it: who it is, and what it is grouped by. */
export const LedgerAccount = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.nullable(z.string()),
  plan: z.nullable(z.string()),
  tier: z.nullable(z.string()),
  region: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  segment: z.nullable(z.string()),
  customerSince: z.nullable(z.string()),
  url: z.nullable(z.string()),
})
export type LedgerAccount = z.infer<typeof LedgerAccount>

/** An account of which only the id and what is given are known. */
export const ledgerAccount = (known: Partial<LedgerAccount> & { id: string }): LedgerAccount => ({
  name: known.id,
  parentId: null,
  plan: null,
  tier: null,
  region: null,
  owner: null,
  segment: null,
  customerSince: null,
  url: null,
  ...known,
})
