import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { WorkedOut } from '@perennial/shared/wire/aged'
import { textOf } from '../../../../fixtures/textOf.ts'
import { WorkingOut } from './WorkingOut.tsx'

const show = (workedOut: WorkedOut) => {
  const asked = Promise.withResolvers<string>()
  const renderer = createRenderer('home')
  renderer.render(<WorkingOut workedOut={workedOut} onWait={() => asked.resolve('asked again')} />)
  return { asked: asked.promise, words: textOf(renderer.getRootNode()) }
}
const at = '2026-06-30T12:00:00Z'

it.each<[string, WorkedOut]>([
  ['not there yet', null],
  ['being renewed', { at, behind: true }],
])('asks again by itself while a report is %s', async (_, workedOut) => {
  expect(await show(workedOut).asked).toBe('asked again')
})

it('leaves alone what is worked out', async () => {
  const { asked, words } = show({ at, behind: false })
  expect(words).toContain('Worked out')
  const later = new Promise(done => setTimeout(done, 2500, 'left alone'))
  expect(await Promise.race([asked, later])).toBe('left alone')
})
