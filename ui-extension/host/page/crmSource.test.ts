import { jest } from '@jest/globals'
import { crmSource } from './crmSource.ts'

const asked: string[] = []
beforeEach(() => {
  asked.length = 0
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (path, init) => {
    asked.push([path, init?.body].filter(Boolean).join(' '))
    return Response.json([])
  })
})
afterEach(() => jest.restoreAllMocks())

const act = async () => []
const onCompany = crmSource({ kind: 'companies', id: '101' }, act)
const onPage = crmSource(null, act)

describe('the CRM as components ask it', () => {
  it('is about the record the card stands on', async () => {
    await onCompany.properties({}, ['city'])
    await onCompany.stages({ objectTypeId: '0-2' })
    await onCompany.associated({ objectTypeId: '0-3', propertyColumns: ['amount'] })
    await onCompany.statistics({ objectTypeId: '0-3', statistics: [] })
    expect(asked).toEqual([
      '/crm-data/companies/101/shown/properties {"names":["city"]}',
      '/crm-data/companies/101/shown/stages',
      '/crm-data/companies/101/shown/associated {"objectTypeId":"0-3","propertyColumns":["amount"]}',
      '/crm-data/companies/101/shown/statistics {"objectTypeId":"0-3","statistics":[]}',
    ])
  })

  it('is about another record where a component names one', async () => {
    await onCompany.stages({ objectTypeId: '0-5', objectId: 7001 })
    await onCompany.stages({ objectId: 102 })
    await onPage.stages({ objectTypeId: '0-1', objectId: 501 })
    expect(asked).toEqual([
      '/crm-data/tickets/7001/shown/stages',
      '/crm-data/companies/102/shown/stages',
      '/crm-data/contacts/501/shown/stages',
    ])
  })

  it('says why there is no answer', async () => {
    const why = async (answer: Promise<unknown>) => expect(answer).rejects
    await (await why(onPage.properties({}, ['city']))).toThrow('Only a card stands on a record')
    await (await why(onPage.associated({ objectTypeId: '0-3', propertyColumns: [] }))).toThrow(
      'Only a card stands on a record',
    )
    await (await why(onCompany.stages({ objectTypeId: '2-77', objectId: 1 }))).toThrow(
      'This view has no records of type 2-77',
    )
    await (await why(onCompany.stages({ objectTypeId: '0-3' }))).toThrow('objectId is missing')
    expect(asked).toEqual([])
  })
})
