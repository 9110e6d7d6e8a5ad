import type { RecordKind } from '../kinds.ts'
import { readable } from './readable.ts'
import { ownStageChoices, type Pipeline } from './stages.ts'

/** Values as the property panel writes them. */
function withStagesNamed(values: Record<string, string>, kind: RecordKind, pipelines: Pipeline[]) {
  const choices = ownStageChoices(kind, values, pipelines)
  const written = ([name, value]: [string, string]) => [
    name,
    readable(value, choices.get(name) ?? { type: 'string' }, 'UTC'),
  ]
  return Object.fromEntries(Object.entries(values).map(written))
}

const renewals = {
  id: '7',
  label: 'Renewals',
  stages: [
    { id: '71', label: 'Quoted' },
    { id: '72', label: 'Signed' },
  ],
}
const sales = { id: '8', label: 'New business', stages: [{ id: '81', label: 'Demo' }] }

describe('the values of a record', () => {
  it('say pipeline and stage by their labels', () => {
    expect(
      withStagesNamed({ pipeline: '7', dealstage: '72', dealname: '72' }, 'deals', [sales, renewals]),
    ).toEqual({
      pipeline: 'Renewals',
      dealstage: 'Signed',
      dealname: '72',
    })
  })

  it('keep what no pipeline knows', () => {
    const gone = { pipeline: '7', dealstage: '81' }
    expect(withStagesNamed(gone, 'deals', [sales, renewals])).toEqual({
      pipeline: 'Renewals',
      dealstage: '81',
    })
    expect(withStagesNamed(gone, 'deals', [])).toEqual(gone)
  })

  it('are left alone where nothing moves through pipelines', () => {
    const company = { pipeline: '7', name: 'Acme' }
    expect(withStagesNamed(company, 'companies', [renewals])).toEqual(company)
  })
})
