import { Alert, Input, LoadingButton, TextArea } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type {
  SegmentsPage as Page,
  SaveSegmentRequest,
  SegmentReceipt,
  TryReceipt,
} from '@perennial/shared/wire/segments'
import { routed } from '../../../../fixtures/routed.tsx'
import { textOf } from '../../../../fixtures/textOf.ts'
import { CardFailure } from '../../common/connector/failure.ts'
import type { SegmentsConnector } from './connector.ts'
import { SegmentsPage } from './SegmentsPage.tsx'

const aged = { asOf: '2026-06-30', syncedAt: '2026-06-30T08:00:00Z', stale: false, timeZone: 'Europe/Berlin' }
const page: Page = { ...aged, segments: [], facts: [{ name: 'arr', label: 'ARR', type: 'number' }] }
const receipt: TryReceipt = {
  ...aged,
  words: 'ARR at least 50',
  tried: 1000,
  customers: 40_000,
  count: 12,
  unknown: 3,
  arr: [],
  missing: [],
  samples: [],
}

async function show(tried: SegmentsConnector['tried']) {
  const saved: SaveSegmentRequest[] = []
  const connector: SegmentsConnector = {
    segments: async () => page,
    tried,
    save: async request => {
      saved.push(request)
      return {} as SegmentReceipt
    },
  }
  const renderer = createRenderer('pages')
  renderer.render(<SegmentsPage connector={connector} />)
  await renderer.waitFor(() => renderer.find(Input, { name: 'value' }))
  renderer.find(Input, { name: 'name' }).props.onChange?.('Large')
  renderer.find(Input, { name: 'value' }).props.onChange?.('50')
  renderer.find(TextArea).props.onChange?.('Plan')
  return { renderer, saved, words: () => textOf(renderer.getRootNode()) }
}

it('says the condition in words and whom it is about while it is written, then saves it', async () => {
  const { renderer, saved, words } = await show(async () => receipt)
  await renderer.waitFor(() => expect(words()).toContain('ARR at least 50'), { timeoutInMs: 3000 })
  expect(words()).toContain('Holds for 12 of a sample of 1000 of 40000 customers; unknown for 3.')
  renderer.find(LoadingButton, { variant: 'primary' }).trigger('onClick')
  await renderer.waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]).toMatchObject({
    name: 'Large',
    when: { all: [{ all: [{ fact: 'arr', atLeast: 50 }] }] },
    reason: 'Plan',
  })
})

it('says what is wrong with it, and saves nothing', async () => {
  const { renderer } = await show(async () => {
    throw new CardFailure('when.all.0.atLeast: write a number', '')
  })
  await renderer.waitFor(() => renderer.find(Alert), { timeoutInMs: 3000 })
  expect(renderer.find(Alert).text).toContain('when.all.0.atLeast')
  expect(renderer.find(LoadingButton, { variant: 'primary' }).props.disabled).toBe(true)
})

it('opens the members of a segment, once it has been counted', async () => {
  const segment = {
    name: 'Large',
    words: 'ARR at least 50',
    when: { fact: 'arr', atLeast: 50 },
    grouping: false,
    members: 12,
    unknown: 3,
    arr: [],
    withoutArr: 0,
    months: [],
  }
  const uncounted = { ...segment, name: 'New', members: null, unknown: null }
  const connector = {
    segments: async () => ({ ...page, segments: [segment, uncounted] }),
  } as unknown as SegmentsConnector
  const { renderer } = routed(<SegmentsPage connector={connector} />)
  await renderer.waitFor(() => renderer.find(PageLink))
  expect(renderer.findAll(PageLink).map(({ text, props }) => [text, props.to, props.params])).toEqual([
    ['12', '/accounts', { segment: 'Large' }],
  ])
  expect(textOf(renderer.getRootNode())).toContain('Counted when accounts are next scored')
})
