import type { SegmentReport } from '../segments/segment-report.ts'
import { monthsText, segmentsText, segmentText, spellsText, testText } from './segment-text.ts'

const report: SegmentReport = {
  name: 'Risky',
  when: 'health band is at_risk',
  grouping: true,
  scoredSince: '2026-06-01',
  unknown: 2,
  arr: [{ currency: 'EUR', amount: 1000 }],
  members: [
    {
      account: '1',
      name: 'Ada',
      url: null,
      arr: [{ currency: 'EUR', amount: 1000 }],
      renewalDate: '2026-09-01',
      score: 40,
      band: 'at_risk',
      since: '2026-06-01',
    },
  ],
}

describe('segments for people', () => {
  it('read, also those that are not scored', () => {
    const { members, ...line } = report
    const unscored = { ...line, name: 'New', scoredSince: null, members: null, unknown: null, arr: [] }
    expect(segmentsText([{ ...line, members: 1 }, unscored], '2026-06-30')).toBe(
      `Segments on 2026-06-30; an account may be in several.
segment  accounts  not known  ARR
Risky           1          2  EUR 1,000
New             ?          ?  ?

Risky: health band is at_risk.
New: health band is at_risk (not scored yet: run \`perennial score\`).`,
    )
  })

  it('name their members', () => {
    expect(segmentText(report, '2026-06-30')).toBe(
      `Risky on 2026-06-30: health band is at_risk.
account  ARR        renews on   health      in it since
Ada      EUR 1,000  2026-09-01  40 At risk  2026-06-01
1 account, ARR EUR 1,000; of 2 too little is known to say.`,
    )
    expect(segmentText({ ...report, members: null }, '2026-06-30')).toContain('run `perennial score`')
  })

  it('tell their history, and that of an account', () => {
    expect(monthsText('Risky', [{ month: '2026-05', entered: 3, left: 1, members: 12 }])).toBe(
      `Risky, month by month.
month    entered  left  accounts
2026-05        3     1        12`,
    )
    expect(spellsText('Ada', [{ segment: 'Risky', account: '1', entered: '2026-05-01', left: null }])).toBe(
      `segment  entered     left
Risky    2026-05-01  still in`,
    )
  })

  it('say whom a condition would be about, and what is missing', () => {
    const ada = { account: '1', name: 'Ada', url: null }
    expect(
      testText({
        when: 'ARR at least 800',
        asOf: '2026-06-30',
        accounts: 3,
        count: 1,
        arr: [{ currency: 'EUR', amount: 1000 }],
        unknown: 1,
        missing: [{ fact: 'arr', accounts: 1 }],
        samples: [ada],
        unknownSamples: [{ ...ada, name: 'Cyd' }],
      }),
    ).toBe(`ARR at least 800: 1 account of 3 on 2026-06-30, ARR EUR 1,000.
  Ada
Of 1 it is not known, for want of: arr (1).
  Cyd
Nothing was stored.`)
  })
})
