/** @jest-environment jsdom */
import { BarChart } from '@hubspot/ui-extensions'
import { jest } from '@jest/globals'
import { fireEvent, waitFor, within } from '@testing-library/dom'
import axe from 'axe-core'
import { companyCards } from '../fixtures/companyCards.ts'
import { detailing } from '../fixtures/companyDetails.ts'
import { answering, refusing } from '../fixtures/connectors.ts'
import { clearStage, stage } from '../fixtures/remoteStage.tsx'
import { quietPage, writing } from '../fixtures/writers.ts'
import { RenewalGlance } from '../src/app/cards/sidebar/RenewalGlance.tsx'
import { RenewalTab } from '../src/app/cards/tab/RenewalTab.tsx'

afterEach(clearStage)

const axis = (field: string) => ({ field, fieldType: 'category' }) as const

/** jsdom paints nothing, so contrast is judged in the browser tests. */
const violations = async (element: HTMLElement) => {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe('the cards drawn over the remote channel', () => {
  it.each(Object.entries(companyCards))(
    'the tab card for %s breaks no accessibility rule',
    async (_name, card) => {
      const element = stage(
        <RenewalTab
          companyId={1}
          connector={answering(card)}
          details={detailing()}
          writer={writing()}
          page={quietPage}
        />,
      )
      await within(element).findByText(/^As of/)
      expect(await violations(element)).toEqual([])
    },
  )

  it.each(Object.entries(companyCards))(
    'the sidebar card for %s breaks no accessibility rule',
    async (_name, card) => {
      const element = stage(<RenewalGlance companyId={1} connector={answering(card)} />)
      await within(element).findByText(/^As of/)
      expect(await violations(element)).toEqual([])
    },
  )

  it('announces a failure and stays operable', async () => {
    const element = stage(
      <RenewalTab
        companyId={1}
        connector={refusing(new Error('down'))}
        details={detailing()}
        writer={writing()}
        page={quietPage}
      />,
    )
    expect((await within(element).findByRole('alert')).textContent).toContain('could not be loaded')
    expect(within(element).getByRole('button', { name: 'Try again' })).toBeTruthy()
    expect(await violations(element)).toEqual([])
  })

  it('moves between tabs with the arrow keys and shows one panel at a time', async () => {
    const element = stage(
      <RenewalTab
        companyId={1}
        connector={answering(companyCards.watch)}
        details={detailing()}
        writer={writing()}
        page={quietPage}
      />,
    )
    const why = await within(element).findByRole('tab', { name: 'Why' })
    await waitFor(() => within(element).getByRole('tab', { name: 'Activity' }))
    fireEvent.keyDown(why, { key: 'ArrowRight' })
    const money = within(element).getByRole('tab', { name: 'Money' })
    await waitFor(() => expect(money.getAttribute('aria-selected')).toBe('true'))
    expect(document.activeElement).toBe(money)
    expect(within(element).getAllByRole('tabpanel')).toHaveLength(1)
    fireEvent.keyDown(money, { key: 'End' })
    await within(element).findByRole('cell', { name: /Quarterly review/ })
  })

  it('names a component the kit cannot draw instead of going blank', async () => {
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const element = stage(<BarChart data={[]} axes={{ x: axis('month'), y: axis('arr') }} />)
    expect((await within(element).findByRole('alert')).textContent).toContain('BarChart')
    complaint.mockRestore()
  })

  it('gives the score to screen readers in words', async () => {
    const element = stage(
      <RenewalTab
        companyId={1}
        connector={answering(companyCards.watch)}
        details={detailing()}
        writer={writing()}
        page={quietPage}
      />,
    )
    await within(element).findByRole('img', { name: 'Score 57 of 100' })
  })
})
