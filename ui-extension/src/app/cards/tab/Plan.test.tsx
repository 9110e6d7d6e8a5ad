import { DescriptionListItem, StatusTag, TableRow } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { CompanyPlan } from '@perennial/shared/wire/company-plan'
import { companyPlan, detailing } from '../../../../fixtures/companyDetails.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { Plan } from './Plan.tsx'

async function show(plan: CompanyPlan) {
  const renderer = createRenderer('crm.record.tab')
  renderer.render(<Plan companyId={101} details={detailing({ plan: async () => plan })} />)
  await renderer.waitFor(() => expect(textOf(renderer.getRootNode())).toContain('As of'))
  return { renderer, words: () => textOf(renderer.getRootNode()) }
}

describe('the plan of a company', () => {
  it('tells the stage, since when and by whom, and the way to it', async () => {
    const { renderer, words } = await show(companyPlan())
    expect(words()).toContain('Adoption for 90 days, since Apr 1, 2026')
    expect(words()).toContain('Held there by ann@northwind.example: roll-out begins')
    expect(textOf(renderer.findAll(TableRow)[2]!)).toBe('Jan 1, 2026 Onboarding By condition 90 days')
  })

  it('marks milestones in words, missed ones apart', async () => {
    const { renderer } = await show(companyPlan())
    expect(renderer.findAll(StatusTag).map(tag => [textOf(tag), tag.props.variant])).toEqual([
      ['Done Jan 15, 2026', 'success'],
      ['Missed, 10 days late', 'danger'],
    ])
  })

  it('hands over what was reached, risks, sponsors and open tickets', async () => {
    const { renderer } = await show(companyPlan())
    expect(renderer.findAll(DescriptionListItem).map(item => [item.props.label, textOf(item)])).toEqual([
      ['Licence use', '62% of the paid seats are in use'],
      ['Open risks', 'Ticket load: 3 tickets in 90 days'],
      ['Sponsors', 'Ingrid Solberg, Economic buyer'],
      ['Open tickets', 'Export fails, since Jun 20, 2026, escalated'],
    ])
  })

  it('leaves out what is not known', async () => {
    const { renderer, words } = await show(
      companyPlan({
        stage: null,
        history: [],
        milestones: [],
        handoff: { reached: [], risks: [], sponsors: [], openItems: [] },
      }),
    )
    expect(words()).toContain('In no stage')
    expect(words()).toContain('Nothing to hand over is recorded.')
    expect(renderer.findAll(TableRow)).toEqual([])
  })
})
