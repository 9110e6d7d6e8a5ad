import { Button, ErrorState, ScoreCircle, StatusTag } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { CompanyCard } from '@perennial/shared/card'
import { companyCards } from '../../../../fixtures/companyCards.ts'
import { answering, forbidden, refusing } from '../../../../fixtures/connectors.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { RenewalGlance } from './RenewalGlance.tsx'

async function show(card: CompanyCard) {
  const renderer = createRenderer('crm.record.sidebar')
  renderer.render(<RenewalGlance companyId={101} connector={answering(card)} />)
  await renderer.waitFor(() => renderer.find(StatusTag))
  return { renderer, words: textOf(renderer.getRootNode()) }
}

describe('the sidebar card', () => {
  it('shows score, band, countdown, ARR and the two weakest measures', async () => {
    const { renderer, words } = await show(companyCards.watch)
    expect(renderer.find(ScoreCircle).props.score).toBe(57)
    expect(renderer.find(StatusTag).text).toBe('Watch')
    expect(words).toContain('in 76 days (Sep 14, 2026)')
    expect(words).toContain('€182,400')
    expect(words).toContain('Product usage trend: 31 of 100')
    expect(words).toContain('Licence use: 52 of 100')
    expect(words).not.toContain('Engagement recency')
  })

  it('counts an overdue renewal up', async () => {
    const { words } = await show(companyCards.atRisk)
    expect(words).toContain('19 days overdue (Jun 11, 2026)')
  })

  it('gives the reason instead of a score', async () => {
    const { renderer, words } = await show(companyCards.unscored)
    expect(renderer.maybeFind(ScoreCircle)).toBeNull()
    expect(words).toContain('Only 20% of the scorecard has data')
    expect(words).not.toContain('Weakest')
  })

  it('is locked for who may not see it', async () => {
    const renderer = createRenderer('crm.record.sidebar')
    renderer.render(<RenewalGlance companyId={101} connector={refusing(forbidden)} />)
    await renderer.waitFor(() => renderer.find(ErrorState))
    expect(renderer.find(ErrorState).props.type).toBe('lock')
  })

  it('offers no button that does nothing', async () => {
    const { renderer } = await show(companyCards.healthy)
    expect(renderer.findAll(Button)).toHaveLength(0)
  })
})
