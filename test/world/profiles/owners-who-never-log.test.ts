import type { ObjectType } from '../portal.ts'
import { silentOwnerIds } from './owners-who-never-log.ts'
import { profilePortal } from './profiles.ts'
import { Reading } from './reading.ts'

const reading = new Reading(profilePortal('owners-who-never-log', { accounts: 100 }))
const logged = (['calls', 'emails', 'meetings', 'notes', 'tasks'] as const satisfies ObjectType[]).flatMap(
  objectType => reading.portal.all(objectType),
)
const owned = (ownerId: string) =>
  reading.portal.all('companies').filter(({ properties }) => properties.hubspot_owner_id === ownerId)

describe('owners-who-never-log', () => {
  it('has three owners with accounts and nothing logged on them, four who log', () => {
    const owners = reading.portal.lines.flatMap(line => (line.line === 'owner' ? line.id : []))
    const silent = owners.filter(
      ownerId => !logged.some(({ properties }) => properties.hubspot_owner_id === ownerId),
    )
    expect(owners).toHaveLength(7)
    expect(silent).toEqual(silentOwnerIds)
    for (const ownerId of silent) expect(owned(ownerId).length).toBeGreaterThan(5)
    expect(logged.length).toBeGreaterThan(1_000)
  })

  it('links nothing logged to their accounts', () => {
    const theirs = new Set(silentOwnerIds.flatMap(owned).map(({ id }) => id))
    const toTheirs = reading.portal
      .links()
      .filter(({ to, typeId }) => theirs.has(to.id) && [182, 186, 188, 190, 192].includes(typeId))
    expect(toTheirs).toEqual([])
  })
})
