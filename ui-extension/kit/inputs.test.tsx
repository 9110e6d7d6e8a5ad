/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from '@testing-library/dom'
import axe from 'axe-core'
import { clearStage, mount } from '../fixtures/remoteStage.tsx'
import { MultiSelect } from './MultiSelect.tsx'
import { CurrencyInput, StepperInput } from './NumberInput.tsx'
import { SearchInput } from './TextInput.tsx'
import { TimeInput } from './TimeInput.tsx'
import { ToggleGroup } from './ToggleGroup.tsx'

let heard: unknown[] = []
const hear = (value: unknown) => heard.push(value)
beforeEach(() => {
  heard = []
})
afterEach(clearStage)

const violations = async (element: HTMLElement) =>
  (
    await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  ).violations.map(({ id }) => id)

const bands = [
  { label: 'Healthy', value: 'healthy' },
  { label: 'Watch', value: 'watch' },
  { label: 'At risk', value: 'at_risk' },
]

describe('a stepper', () => {
  it('steps without drift, stops at its limits and keeps the focus there', async () => {
    const element = mount(
      <StepperInput name="w" label="Weight" defaultValue={0.1} stepSize={0.1} max={0.3} onChange={hear} />,
    )
    const more = await within(element).findByRole('button', { name: 'More Weight' })
    more.focus()
    fireEvent.click(more)
    await waitFor(() => expect(heard).toEqual([0.2]))
    fireEvent.click(more)
    await waitFor(() => expect(more.getAttribute('aria-disabled')).toBe('true'))
    fireEvent.click(more)
    expect(heard).toEqual([0.2, 0.3])
    await within(element).findByDisplayValue('0.3')
    expect(document.activeElement).toBe(more)
    expect(await violations(element)).toEqual([])
  })

  it('steps on from what was typed', async () => {
    const element = mount(<StepperInput name="w" label="Weight" defaultValue={1} onChange={hear} />)
    fireEvent.change(await within(element).findByRole('spinbutton'), { target: { value: '12' } })
    fireEvent.click(within(element).getByRole('button', { name: 'Less Weight' }))
    expect(heard).toEqual([12, 11])
  })
})

it('a money box shows its currency’s sign and holds back what is no number', async () => {
  const element = mount(<CurrencyInput name="arr" label="ARR" currency="EUR" onChange={hear} />)
  const box = await within(element).findByRole('spinbutton', { name: 'ARR' })
  expect(within(element).getByTitle('EUR').textContent).toBe('€')
  fireEvent.change(box, { target: { value: '' } })
  fireEvent.change(box, { target: { value: '1200.5' } })
  expect(heard).toEqual([1200.5])
})

describe('a choice of several', () => {
  const several = <MultiSelect name="bands" label="Bands" options={bands} value={['watch']} onChange={hear} />

  it('says what is chosen and tells the list in the order of its options', async () => {
    const element = mount(several)
    const opener = await within(element).findByText('Watch', { selector: '.k-truncate' })
    expect(opener.closest('summary')?.textContent).toBe('Bands: Watch')
    fireEvent.click(within(element).getByRole('checkbox', { name: 'Healthy' }))
    expect(heard).toEqual([['healthy', 'watch']])
    await within(element).findByText('Healthy, Watch')
    expect(await violations(element)).toEqual([])
  })

  it('folds on Escape and gives the focus back', async () => {
    const element = mount(several)
    const first = await within(element).findByRole('checkbox', { name: 'Healthy' })
    const details = first.closest('details')!
    details.open = true
    first.focus()
    fireEvent.keyDown(first, { key: 'Escape' })
    expect(details.open).toBe(false)
    expect(document.activeElement).toBe(details.querySelector('summary'))
  })
})

describe('a group of choices', () => {
  it('of radio buttons tells one value', async () => {
    const element = mount(
      <ToggleGroup
        toggleType="radioButtonList"
        name="band"
        label="Band"
        required
        options={bands}
        onChange={hear}
      />,
    )
    await within(element).findByRole('radiogroup', { name: /^Band/ })
    fireEvent.click(within(element).getByRole('radio', { name: 'At risk' }))
    expect(heard).toEqual(['at_risk'])
    expect(within(element).getByRole<HTMLInputElement>('radio', { name: 'At risk' }).checked).toBe(true)
    expect(await violations(element)).toEqual([])
  })

  it('of check boxes tells the list', async () => {
    const element = mount(
      <ToggleGroup toggleType="checkboxList" name="b" label="Bands" options={bands} onChange={hear} />,
    )
    fireEvent.click(await within(element).findByRole('checkbox', { name: 'At risk' }))
    fireEvent.click(within(element).getByRole('checkbox', { name: 'Healthy' }))
    expect(heard).toEqual([['at_risk'], ['healthy', 'at_risk']])
  })
})

it('a time is told as hours and minutes, and only when it is complete', async () => {
  const element = mount(<TimeInput name="t" label="Send at" onChange={hear} />)
  const box = await within(element).findByLabelText('Send at')
  fireEvent.change(box, { target: { value: '08:30' } })
  fireEvent.change(box, { target: { value: '' } })
  expect(heard).toEqual([{ hours: 8, minutes: 30 }])
})

it('a search is told at each key', async () => {
  const element = mount(<SearchInput name="q" label="Search" onInput={hear} />)
  fireEvent.change(await within(element).findByRole('searchbox', { name: 'Search' }), {
    target: { value: 'acme' },
  })
  expect(heard).toEqual(['acme'])
})
