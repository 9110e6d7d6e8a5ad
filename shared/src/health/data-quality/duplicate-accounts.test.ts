import { duplicates, type KnownCompany } from './duplicate-accounts.ts'
import { normalisedName } from './normalised-name.ts'

const company = (id: string, facts: Partial<KnownCompany> = {}): KnownCompany => ({
  id,
  name: `Company ${id}`,
  domain: null,
  parentId: null,
  isCustomer: true,
  ...facts,
})
const found = (...companies: KnownCompany[]) => duplicates(companies).map(group => group.map(({ id }) => id))
const at = (domain: string, facts: Partial<KnownCompany> = {}) => ({ domain, ...facts })

describe('companies that are in the CRM twice', () => {
  it.each<[string, KnownCompany[], string[][]]>([
    ['share a domain', [company('1', at('a.example')), company('2', at('a.example'))], [['1', '2']]],
    [
      'one of them a lead',
      [company('1', at('a.example')), company('2', at('a.example', { isCustomer: false }))],
      [['1', '2']],
    ],
    [
      'are no matter of ours when none is a customer',
      ['1', '2'].map(id => company(id, at('a.example', { isCustomer: false }))),
      [],
    ],
    [
      'share a name, whatever its form',
      [company('1', { name: 'Müller & Söhne GmbH' }), company('2', { name: 'Muller Sohne' })],
      [['1', '2']],
    ],
    [
      'are told once, whatever they share',
      [company('1', at('a.example', { name: 'Ada' })), company('2', at('a.example', { name: 'Ada Ltd.' }))],
      [['1', '2']],
    ],
    [
      'are not a lead of the same name',
      [company('1', { name: 'Ada' }), company('2', { name: 'Ada', isCustomer: false })],
      [],
    ],
    [
      'are not a parent with its children',
      [company('1', at('a.example')), company('2', at('a.example', { parentId: '1' }))],
      [],
    ],
    [
      'are not six at one host',
      ['1', '2', '3', '4', '5', '6'].map(id => company(id, at('mail.example'))),
      [],
    ],
  ])('%s', (_case, companies, expected) => {
    expect(found(...companies)).toEqual(expected)
  })

  it('have names that mean the same without case, accents and legal form', () => {
    expect(normalisedName('The A.C.M.E. Company, Inc.')).toBe('the acme')
    expect(normalisedName('Company Ltd')).toBe('company ltd')
  })
})
