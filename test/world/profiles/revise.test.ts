import type { PortalLine, RecordLine } from '../portal.ts'
import { renamed, without, withValues, written } from './revise.ts'

const deal: RecordLine = {
  line: 'record',
  objectType: 'deals',
  id: '1',
  properties: { amount: '20', seats: '2' },
  createdAt: '2025-01-02T00:00:00.000Z',
  updatedAt: '2025-02-01T00:00:00.000Z',
  history: {
    amount: [
      { value: '20', timestamp: '2025-02-01T00:00:00.000Z', sourceType: 'CRM_UI' },
      { value: '10', timestamp: '2025-01-02T00:00:00.000Z', sourceType: 'CRM_UI' },
    ],
  },
}
const version = (value: string, timestamp: string) => ({ value, timestamp, sourceType: 'IMPORT' })

describe('withValues', () => {
  it('sets, and takes away with the past', () => {
    const { history, properties } = withValues(deal, { amount: null, seats: '3' })
    expect(properties).toEqual({ seats: '3' })
    expect(history).toBeUndefined()
  })
})

describe('written', () => {
  it('keeps who wrote what when, newest first, and moves the modified date', () => {
    const at = '2025-03-01T00:00:00.000Z'
    const { history, properties, updatedAt } = written(deal, 'end', [
      version('a', '2025-01-09T00:00:00.000Z'),
      version('b', at),
    ])
    expect(properties.end).toBe('b')
    expect(history!.end!.map(({ value }) => value)).toEqual(['b', 'a'])
    expect(history!.amount).toEqual(deal.history!.amount)
    expect(updatedAt).toBe(at)
  })

  it('writes nothing before the record is there, and leaves a cleared value unset', () => {
    const { history, properties } = written(deal, 'end', [
      version('a', '2024-01-01T00:00:00.000Z'),
      version('', '2025-01-05T00:00:00.000Z'),
    ])
    expect('end' in properties).toBe(false)
    expect(history!.end).toEqual([version('', '2025-01-05T00:00:00.000Z'), version('a', deal.createdAt)])
  })
})

describe('renamed', () => {
  it('renames values and their past, and recodes them', () => {
    const { history, properties } = renamed(deal, { amount: 'betrag' }, (name, value) =>
      name === 'amount' ? `${value}x` : value,
    )
    expect(properties).toEqual({ betrag: '20x', seats: '2' })
    expect(history!.betrag!.map(({ value }) => value)).toEqual(['20x', '10x'])
  })
})

describe('without', () => {
  it('takes records away with the links that touch them', () => {
    const company: RecordLine = { ...deal, objectType: 'companies', id: '9' }
    const link = (id: string): PortalLine => ({
      line: 'link',
      from: { objectType: 'deals', id },
      to: { objectType: 'companies', id: '9' },
      typeId: 5,
    })
    const other = { ...deal, id: '2' }
    expect(without([company, deal, other, link('1'), link('2')], ({ id }) => id === '1')).toEqual([
      company,
      other,
      link('2'),
    ])
  })
})
