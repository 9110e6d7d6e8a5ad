import type { RecordLine } from '../portal.ts'
import { ownerIds } from '../portal-shape.ts'
import type { Profile } from './profile.ts'
import { without } from './revise.ts'
import { sampleDeals } from './sample-mapping.ts'

/** They talk to their customers, but HubSpot never hears of it. None of them has left the firm. */
export const silentOwnerIds: readonly string[] = [ownerIds[1], ownerIds[3], ownerIds[4]]

const logged: readonly string[] = ['calls', 'emails', 'meetings', 'notes', 'tasks']

export const ownersWhoNeverLog: Profile = {
  says: 'Three of the seven owners never log a call, an e-mail, a meeting, a note or a task.',
  ways: () => ({
    lines: (lines, { account }) =>
      silentOwnerIds.includes(account.ownerId)
        ? without(lines, ({ objectType }: RecordLine) => logged.includes(objectType))
        : lines,
  }),
  mapping: sampleDeals,
}
