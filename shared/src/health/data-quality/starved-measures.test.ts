import { countEntry, type EntryCounts, type EntryData, starvedMeasures } from './starved-measures.ts'

/** A line with data for some of the accounts, one letter each. */
const line = (
  entry: string,
  weight: number,
  having: string,
  lacking: string,
  scorecard = 'Default',
): EntryData[] =>
  [
    [having, true],
    [lacking, false],
  ].flatMap(([accounts, hasData]) =>
    [...(accounts as string)].map(accountId => ({
      scorecard,
      entry,
      label: entry,
      weight,
      accountId,
      hasData: hasData as boolean,
    })),
  )

function starvedOf(...data: EntryData[]) {
  const counts: EntryCounts = new Map()
  for (const one of data) countEntry(counts, one)
  return starvedMeasures(counts)
}

describe('measures starved of data', () => {
  it('have data on less than 60 % of the customers; the heaviest comes first', () => {
    const starved = starvedOf(
      ...line('touch', 0.2, 'abc', 'de'),
      ...line('usage', 0.3, 'ab', 'cde'),
      ...line('nps', 0.5, '', 'abcde'),
    )
    expect(starved.map(({ entry, share, without }) => [entry, share, without.join('')])).toEqual([
      ['nps', 0, 'abcde'],
      ['usage', 0.4, 'cde'],
    ])
  })

  it('are judged in each scorecard by the customers it is for', () => {
    const old = line('usage', 0.5, 'abcdef', '', 'Old')
    const fresh = line('usage', 0.5, '', 'gh', 'New')
    expect(starvedOf(...old, ...fresh)).toEqual([
      expect.objectContaining({ scorecard: 'New', share: 0, without: ['g', 'h'] }),
    ])
  })
})
