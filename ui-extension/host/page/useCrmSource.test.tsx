/** @jest-environment jsdom */
import { waitFor } from '@testing-library/dom'
import { useState } from 'react'
import { clearStage, mount } from '../../fixtures/remoteStage.tsx'
import type { CrmSource } from '../../kit/crm/CrmSource.ts'
import { useCrmSource } from './useCrmSource.ts'

afterEach(clearStage)

/** The sources a surface had, one for each time it was drawn, and what was said over it. */
function drawn() {
  const sources: CrmSource[] = []
  const said: string[] = []
  const gone: string[] = []
  let draw = (_changes: number): void => undefined
  function Surface() {
    const [{ changes }, set] = useState({ changes: 0 })
    draw = next => set({ changes: next })
    const say = ({ message }: { message: string }) => said.push(message)
    const [stable] = useState(() => ({ say, go: (url: string) => gone.push(url) }))
    sources.push(useCrmSource({ kind: 'companies', id: '101' }, { ...stable, changes }))
    return null
  }
  mount(<Surface />)
  return { sources, said, gone, draw: (changes: number) => draw(changes) }
}

it('is the same until the record changed, so that components ask no more than they must', async () => {
  const { sources, draw } = drawn()
  await waitFor(() => expect(sources).toHaveLength(1))
  draw(0)
  await waitFor(() => expect(sources).toHaveLength(2))
  draw(1)
  await waitFor(() => expect(sources).toHaveLength(3))
  expect(sources[1]).toBe(sources[0])
  expect(sources[2]).not.toBe(sources[1])
})

it('says an action that cannot be taken to the person and to the card, and takes another', async () => {
  const { sources, said, gone } = drawn()
  await waitFor(() => expect(sources).toHaveLength(1))
  const actionContext = { objectTypeId: '0-3', objectId: 9001 }
  const errors = await sources[0]!.act({ actionType: 'ADD_NOTE', actionContext })
  expect(errors).toEqual([expect.stringContaining('no composer of notes')])
  expect(said).toEqual(errors)
  expect(await sources[0]!.act({ actionType: 'PREVIEW_OBJECT', actionContext })).toEqual([])
  expect(gone).toEqual(['/deals/9001'])
})
