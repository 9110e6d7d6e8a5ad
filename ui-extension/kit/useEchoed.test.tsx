/** @jest-environment jsdom */
import { fireEvent, within } from '@testing-library/dom'
import { act, useState } from 'react'
import { clearStage, mount } from '../fixtures/remoteStage.tsx'
import { Input } from './TextInput.tsx'

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})
afterEach(() => act(clearStage))

/** An owner across the channel: learns of every key at once, answers only when the test says so. */
function distantOwner() {
  const late: (() => void)[] = []
  let put: (value: string) => void = () => undefined
  function Owned() {
    const [value, setValue] = useState('')
    put = setValue
    return (
      <Input name="note" label="Note" value={value} onInput={typed => late.push(() => setValue(typed))} />
    )
  }
  return { Owned, answer: () => late.shift()?.(), put: (value: string) => put(value) }
}

/** Every step runs to its end, effects included, so that a wrong value would be seen. */
async function typing() {
  const { Owned, answer, put } = distantOwner()
  const element = await act(async () => mount(<Owned />))
  const input = within(element).getByLabelText('Note') as HTMLInputElement
  return {
    input,
    type: (value: string) => act(() => fireEvent.input(input, { target: { value } })),
    answer: () => act(() => answer()),
    put: (value: string) => act(() => put(value)),
  }
}

describe('a controlled input over the channel', () => {
  it('keeps newer typing when the owner’s echo of older typing arrives late', async () => {
    const { input, type, answer } = await typing()
    type('ren')
    type('renew')
    answer()
    expect(input.value).toBe('renew')
    answer()
    expect(input.value).toBe('renew')
  })

  it('still takes a value the owner sets by itself', async () => {
    const { input, type, answer, put } = await typing()
    type('draft')
    answer()
    put('from a template')
    expect(input.value).toBe('from a template')
  })
})
