import { recordKinds } from '../../record.ts'
import { hubspotKinds, kindNamed, propertiesOf } from './kinds.ts'

describe('kinds', () => {
  it.each(recordKinds)('%s is found again by the name HubSpot gives it', kind => {
    expect(kindNamed(hubspotKinds[kind].path)).toBe(kind)
  })

  it('knows line items by the name they have among associations', () => {
    expect(kindNamed('line items')).toBe('line_item')
  })

  it('asks for what was mapped, the modified date and absorbed ids, each once', () => {
    expect(propertiesOf('contact', ['email', 'lastmodifieddate'])).toEqual([
      'email',
      'lastmodifieddate',
      'hs_merged_object_ids',
    ])
    expect(propertiesOf('note', ['hs_note_body'])).toEqual(['hs_note_body', 'hs_lastmodifieddate'])
  })
})
