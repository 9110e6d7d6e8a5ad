import type { Response } from 'express'

/** Ids of the CRM owners whose accounts the person who asks may see; null: every account. */
export const visibleOwners = (response: Response): readonly string[] | null =>
  response.locals.visibleOwners ?? null
