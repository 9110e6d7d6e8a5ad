import type { Identity } from './signed-identity.ts'

/** What the signed user is called on record; null when the address names none. */
export const signedUser = ({ userEmail, userId }: Identity): string | null =>
  userEmail ?? (userId === null ? null : `user ${userId}`)
