import { LineChart, ProgressBar, TableRow } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { CompanyUsage } from '@perennial/shared/wire/company-usage'
import { companyUsage, detailing } from '../../../../fixtures/companyDetails.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { Usage } from './Usage.tsx'

async function show(usage: CompanyUsage) {
  const renderer = createRenderer('crm.record.tab')
  renderer.render(<Usage companyId={101} details={detailing({ usage: async () => usage })} />)
  await renderer.waitFor(() => expect(textOf(renderer.getRootNode())).toContain('As of'))
  return { renderer, words: () => textOf(renderer.getRootNode()) }
}

describe('the usage of a company', () => {
  it('shows seats in use with both numbers, and how the service was', async () => {
    const { renderer, words } = await show(companyUsage())
    expect(renderer.find(ProgressBar).props).toMatchObject({
      value: 62,
      maxValue: 100,
      valueDescription: '62 of 100, a week on average over four',
      variant: 'warning',
    })
    expect(words()).toContain('99.9% of the time in 4 weeks')
  })

  it('never fills a bar past its end', async () => {
    const { renderer } = await show(companyUsage({ seats: { contracted: 50, used: 62.25, band: 'healthy' } }))
    expect(renderer.find(ProgressBar).props).toMatchObject({
      value: 50,
      valueDescription: '62 of 50, a week on average over four',
    })
  })

  it.each([
    [
      { contracted: null, used: 12.4, band: 'unscored' as const },
      'no contract in force states them. 12 active users a week.',
    ],
    [{ contracted: null, used: null, band: 'unscored' as const }, 'No active users are recorded.'],
    [{ contracted: 100, used: null, band: 'unscored' as const }, 'Use of 100 seats unknown'],
  ])('says what is unknown of %j', async (seats, words) => {
    const shown = await show(companyUsage({ seats }))
    expect(shown.renderer.maybeFind(ProgressBar)).toBeNull()
    expect(shown.words()).toContain(words)
  })

  it('compares each metric with the weeks before, and draws those that count something', async () => {
    const { renderer } = await show(companyUsage())
    const rows = renderer.findAll(TableRow).map(textOf)
    expect(rows[1]).toBe('Reports events in all 320 400 -20%')
    expect(rows[2]).toBe('Uptime mean, percent of the time 99.9 Unknown Unknown')
    expect(renderer.findAll(LineChart).map(({ props }) => props.options?.title)).toEqual(['Reports a week'])
  })
})
