import type { CrmAction } from '../../kit/crm/CrmSource.ts'
import { takeAction } from './crmActions.ts'

function taken(actionType: string, actionContext: object) {
  const ways: string[] = []
  const action = { actionType, actionContext } as CrmAction
  const errors = takeAction(action, {
    go: url => ways.push(`go ${url}`),
    open: url => ways.push(`open ${url}`),
  })
  return [...ways, ...errors]
}

describe('an action of the CRM', () => {
  it.each([
    ['PREVIEW_OBJECT', { objectTypeId: '0-3', objectId: 9001 }, 'go /deals/9001'],
    ['RECORD_APP_LINK', { objectTypeId: '0-1', objectId: 501 }, 'go /contacts/501'],
    ['RECORD_APP_LINK', { objectTypeId: '0-2', objectId: 1, external: true }, 'open /companies/1'],
    ['PAGE_APP_LINK', { path: '/contacts/4711/record/0-5/7001' }, 'go /tickets/7001'],
    ['EXTERNAL_URL', { href: 'https://maps.example/a' }, 'open https://maps.example/a'],
  ])('%s leads where it says', (type, context, expected) => {
    expect(taken(type, context)).toEqual([expected])
  })

  it.each([
    ['PREVIEW_OBJECT', { objectTypeId: '2-77', objectId: 1 }, 'no records of type 2-77'],
    ['PREVIEW_OBJECT', {}, 'no records of type undefined'],
    ['RECORD_APP_LINK', { objectTypeId: '0-3' }, 'objectId is missing'],
    ['PAGE_APP_LINK', { path: '/reports-list/4711' }, '/reports-list/4711 is a page of HubSpot'],
    ['EXTERNAL_URL', { href: 'javascript:alert(1)' }, 'is not a web address'],
    ['EXTERNAL_URL', {}, 'is not a web address'],
    ['ADD_NOTE', { objectTypeId: '0-3', objectId: 9001 }, 'no composer of notes'],
    ['SEND_EMAIL', { objectTypeId: '0-1', objectId: 501 }, 'no composer of e-mails'],
    ['DANCE', {}, 'There is no action DANCE'],
  ])('%s that cannot be taken says why, and leads nowhere', (type, context, why) => {
    expect(taken(type, context)).toEqual([expect.stringContaining(why)])
  })
})
