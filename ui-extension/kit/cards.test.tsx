/** @jest-environment jsdom */
import { Text } from '@hubspot/ui-extensions'
import { CrmReport } from '@hubspot/ui-extensions/crm'
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

  it('shows a box with its name for a component the kit does not draw, and the rest of the card', async () => {
    const element = stage(
      <>
        <Text>Before</Text>
        <CrmReport reportId="1" />
      </>,
    )
    await within(element).findByText('Before')
    expect((await within(element).findByRole('note')).textContent).toContain('CrmReport')
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
