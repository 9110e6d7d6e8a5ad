import { ask } from '../proofs/ask.ts'
import { startProofPortal } from '../proofs/proof-portal.ts'
import type { LocalHubspot } from '../start.ts'
import { type Receiver, startReceiver } from './receiver.ts'
import type { Subscription } from './subscription.ts'

let hubspot: LocalHubspot
let receiver: Receiver
beforeAll(async () => {
  hubspot = await startProofPortal()
})
afterAll(() => hubspot.stop())
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(async () => {
  await hubspot.settings({ webhooks: { targetUrl: null } })
  await receiver.stop()
})

const subscribe = (...subscriptions: Subscription[]) =>
  hubspot.settings({ webhooks: { targetUrl: receiver.url, subscriptions } })

/** Everything that had been told once nothing was on its way any more. */
async function told() {
  await hubspot.settledDeliveries()
  return receiver.events()
}

describe('a webhook event', () => {
  it('tells a subscribed value and who wrote it, and keeps quiet about the others', async () => {
    await subscribe({ subscriptionType: 'company.propertyChange', propertyName: 'city' })
    const before = Date.now()
    await ask(hubspot, {
      method: 'PATCH',
      path: '/crm/v3/objects/companies/1010',
      body: { properties: { city: 'Bonn', phone: '0228' } },
    })
    await hubspot.edit('companies', [{ id: '1010', properties: { city: null } }])
    const [byApp, byPerson, ...others] = await told()
    expect(byApp).toEqual({
      eventId: expect.any(Number),
      subscriptionId: expect.any(Number),
      portalId: 4_242_001,
      appId: expect.any(Number),
      occurredAt: expect.any(Number),
      subscriptionType: 'company.propertyChange',
      attemptNumber: 0,
      changeSource: 'INTEGRATION',
      sourceId: String(byApp?.appId),
      objectId: 1010,
      propertyName: 'city',
      propertyValue: 'Bonn',
    })
    expect(byApp!.occurredAt).toBeGreaterThanOrEqual(before)
    expect(byPerson).toMatchObject({ propertyValue: '', changeSource: 'CRM_UI', sourceId: 'userId:9001' })
    expect(others).toEqual([])
  })

  it('tells a new record, with the values it was made with, and its end', async () => {
    await subscribe(
      { subscriptionType: 'company.creation' },
      { subscriptionType: 'company.propertyChange', propertyName: 'name' },
      { subscriptionType: 'company.deletion' },
    )
    const { body } = await ask(hubspot, {
      method: 'POST',
      path: '/crm/v3/objects/companies',
      body: { properties: { name: 'Newcomer' }, associations: [] },
    })
    const objectId = Number((body as { id: string }).id)
    await hubspot.archive('companies', [String(objectId)])
    expect(await told()).toMatchObject([
      {
        subscriptionType: 'company.creation',
        objectId,
        changeFlag: 'CREATED',
        changeSource: 'INTEGRATION',
      },
      { subscriptionType: 'company.propertyChange', objectId, propertyValue: 'Newcomer' },
      { subscriptionType: 'company.deletion', objectId, changeFlag: 'DELETED', changeSource: 'CRM_UI' },
    ])
  })

  it('tells both ends of a link, and the primary link apart', async () => {
    await subscribe(
      { subscriptionType: 'contact.associationChange' },
      { subscriptionType: 'company.associationChange' },
    )
    const pair = {
      from: { objectType: 'contacts', id: '2003' },
      to: { objectType: 'companies', id: '1010' },
      typeId: 279,
    } as const
    await hubspot.link([pair])
    await hubspot.unlink([pair])
    const seen = (await told()).map(event => [
      event.associationType,
      event.fromObjectId,
      event.toObjectId,
      event.isPrimaryAssociation,
      event.associationRemoved,
    ])
    expect(seen).toEqual([
      ['CONTACT_TO_COMPANY', 2003, 1010, false, false],
      ['COMPANY_TO_CONTACT', 1010, 2003, false, false],
      ['CONTACT_TO_COMPANY', 2003, 1010, true, false],
      ['COMPANY_TO_CONTACT', 1010, 2003, true, false],
      ['CONTACT_TO_COMPANY', 2003, 1010, false, true],
      ['COMPANY_TO_CONTACT', 1010, 2003, false, true],
    ])
  })

  it.each([
    { mergeMakesNewId: false, outcome: 'the primary' },
    { mergeMakesNewId: true, outcome: 'a new record' },
  ])('tells a merge into $outcome without a deletion or a creation', async ({ mergeMakesNewId }) => {
    await hubspot.settings({ mergeMakesNewId })
    const [primary, absorbed] = await hubspot.create('companies', [
      { properties: { name: 'Kept' } },
      { properties: { name: 'Absorbed', city: 'Bonn' } },
    ])
    await subscribe(
      { subscriptionType: 'company.creation' },
      { subscriptionType: 'company.deletion' },
      { subscriptionType: 'company.merge' },
      { subscriptionType: 'company.propertyChange', propertyName: 'city' },
    )
    const newObjectId = Number(await hubspot.merge('companies', primary!, absorbed!))
    expect(newObjectId === Number(primary)).toBe(!mergeMakesNewId)
    expect(await told()).toMatchObject([
      {
        subscriptionType: 'company.merge',
        objectId: newObjectId,
        primaryObjectId: Number(primary),
        mergedObjectIds: [Number(absorbed)],
        newObjectId,
        numberOfPropertiesMoved: 1,
      },
      { subscriptionType: 'company.propertyChange', objectId: newObjectId, propertyValue: 'Bonn' },
    ])
    await hubspot.settings({ mergeMakesNewId: false })
  })

  it('tells activities under the general name, with type ids', async () => {
    await subscribe(
      { subscriptionType: 'object.creation', objectType: 'note' },
      { subscriptionType: 'object.associationChange', objectType: '0-46' },
    )
    const [id] = await hubspot.create('notes', [{ properties: { hs_note_body: 'Called' } }])
    await hubspot.create('tasks', [{ properties: { hs_task_subject: 'Call' } }])
    await hubspot.link([
      { from: { objectType: 'notes', id: id! }, to: { objectType: 'companies', id: '1011' }, typeId: 190 },
    ])
    const [made, linked, ...others] = await told()
    expect(made).toMatchObject({ objectId: Number(id), objectTypeId: '0-46' })
    expect(linked).toMatchObject({
      fromObjectTypeId: '0-46',
      toObjectTypeId: '0-2',
      associationTypeId: 190,
      associationCategory: 'HUBSPOT_DEFINED',
    })
    expect(linked).not.toHaveProperty('objectId')
    expect(others).toEqual([])
  })

  it('shares its id with everything else the same request changed', async () => {
    await subscribe({ subscriptionType: 'company.deletion' })
    await hubspot.archive('companies', ['1012', '1013'])
    await hubspot.archive('companies', ['1014'])
    const [first, second, third] = await told()
    expect([first?.objectId, second?.objectId]).toEqual([1012, 1013])
    expect(second?.eventId).toBe(first?.eventId)
    expect(third?.eventId).not.toBe(first?.eventId)
  })

  it('is not sent for what a portal is loaded with, nor for a value written again as it is', async () => {
    await subscribe(
      { subscriptionType: 'company.creation' },
      { subscriptionType: 'company.propertyChange', propertyName: 'name' },
      { subscriptionType: 'company.associationChange' },
    )
    const dates = { createdAt: '2024-01-01T00:00:00.000Z', updatedAt: '2024-01-01T00:00:00.000Z' }
    const company = { objectType: 'companies', id: '1900' } as const
    await hubspot.load([
      { line: 'record', ...company, properties: { name: 'Loaded' }, ...dates },
      { line: 'link', from: { objectType: 'deals', id: '3003' }, to: company, typeId: 341 },
    ])
    await hubspot.edit('companies', [{ id: '1900', properties: { name: 'Loaded' } }])
    await hubspot.edit('companies', [{ id: '1900', properties: { name: 'Renamed' } }])
    expect(await told()).toMatchObject([{ objectId: 1900, propertyValue: 'Renamed' }])
  })
})

describe('a subscription', () => {
  it.each([
    { subscriptionType: 'company.propertyChnage', propertyName: 'name' },
    { subscriptionType: 'note.creation' },
    { subscriptionType: 'company.propertyChange' },
    { subscriptionType: 'company.creation', propertyName: 'name' },
    { subscriptionType: 'company.creation', objectType: 'note' },
    { subscriptionType: 'object.creation', objectType: 'nonsense' },
  ])('that cannot be is refused: $subscriptionType $propertyName $objectType', async subscription => {
    await expect(subscribe(subscription)).rejects.toThrow(subscription.subscriptionType)
  })

  it('needs a target that is a URL', async () => {
    await expect(hubspot.settings({ webhooks: { targetUrl: 'nowhere' } })).rejects.toThrow('nowhere')
  })

  it('needs room for at least one request', async () => {
    await expect(hubspot.settings({ webhooks: { maxConcurrentRequests: 0 } })).rejects.toThrow('at least 1')
  })
})
