import type { Response } from 'express'
import type { Owners } from '../../view/in-book.ts'

/** Ids of the CRM owners whose accounts the person who asks may see; null: every account. */
export const visibleOwners = (response: Response): Owners => response.locals.visibleOwners ?? null
