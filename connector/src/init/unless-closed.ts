import { isKindClosed } from '../crm/crm.ts'

/** What was read, or null where the portal keeps the kind from us or does not have it. */
export async function unlessClosed<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (isKindClosed(error)) return null
    throw error
  }
}
