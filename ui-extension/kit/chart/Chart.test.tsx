/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from '@testing-library/dom'
import axe from 'axe-core'
import { clearStage, mount } from '../../fixtures/remoteStage.tsx'
import { BarChart } from '../BarChart.tsx'
import { LineChart } from '../LineChart.tsx'

afterEach(clearStage)

const axes = {
  x: { field: 'month', fieldType: 'category', label: 'Month' },
  y: { field: 'arr', fieldType: 'linear', label: 'ARR (EUR)' },
  options: { groupFieldByColor: 'band', stacking: true, colors: { Healthy: 'green' } },
} as const

const renewals = [
  { month: 'Jan', band: 'Healthy', arr: 1200 },
  { month: 'Jan', band: 'At risk', arr: '' },
  { month: 'Feb', band: 'Healthy', arr: 300 },
  { month: 'Feb', band: 'At risk', arr: 50 },
]

const options = { title: 'Renewals', showLegend: true, showTooltips: true, showDataLabels: true }
const chart = <BarChart data={renewals} axes={axes} options={options} />

const violations = async (element: HTMLElement) =>
  (
    await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  ).violations.map(({ id }) => id)

describe('a chart', () => {
  it('is described in words and read out with the arrow keys, missing numbers as such', async () => {
    const element = mount(chart)
    const plot = await within(element).findByRole('slider', { name: 'Renewals, value by value' })
    const about = document.getElementById(plot.getAttribute('aria-describedby') ?? '')
    expect(about?.textContent).toBe(
      'Bar chart of ARR (EUR) by Month, stacked by Healthy and At risk. Lowest 50 (At risk, Feb), highest 1,200 (Healthy, Jan).',
    )
    expect(plot.getAttribute('aria-valuetext')).toBe('Jan: Healthy 1,200, At risk no value')
    fireEvent.keyDown(plot, { key: 'End' })
    await waitFor(() => expect(plot.getAttribute('aria-valuetext')).toBe('Feb: Healthy 300, At risk 50'))
    expect(element.querySelector('.k-tip')?.textContent).toContain('At risk50')
    fireEvent.keyDown(plot, { key: 'Escape' })
    await waitFor(() => expect(element.querySelector('.k-tip')).toBeNull())
    expect(await violations(element)).toEqual([])
  })

  it('shows its numbers as a table and keeps the focus where it was', async () => {
    const element = mount(chart)
    const toggle = await within(element).findByRole('button', { name: 'Show as table' })
    toggle.focus()
    fireEvent.click(toggle)
    const rows = await within(element).findAllByRole('row')
    expect(rows.map(row => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['Month', 'Healthy', 'At risk'],
      ['Jan', '1,200', 'no value'],
      ['Feb', '300', '50'],
    ])
    expect(document.activeElement).toBe(within(element).getByRole('button', { name: 'Show as chart' }))
    expect(await violations(element)).toEqual([])
  })

  it('draws no mark for a missing number, and names its colours', async () => {
    const element = mount(chart)
    await within(element).findByRole('slider')
    expect(element.querySelectorAll('.k-bars rect')).toHaveLength(3)
    const names = [...element.querySelectorAll('.k-legend li')].map(({ textContent }) => textContent)
    expect(names).toEqual(['Healthy', 'At risk'])
    expect(element.querySelector('.k-legend rect')?.getAttribute('style')).toContain('--chart-green')
  })

  it('says that it has no data', async () => {
    const element = mount(<LineChart data={[]} axes={axes} options={{ title: 'Renewals' }} />)
    await within(element).findByText('No data to show')
    expect(within(element).queryByRole('button')).toBeNull()
  })
})
