import { Alert, LoadingButton } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { AdjustReceipt, UndoReceipt } from '@perennial/shared/adjust'
import { writing } from '../../../../fixtures/writers.ts'
import { Saved } from './Saved.tsx'

const receipt: AdjustReceipt = {
  id: 'adj_1',
  key: 'k',
  state: 'approved',
  waitsFor: [],
  account: { id: '1', name: 'Northwind' },
  line: { id: 'l1', name: 'Platform' },
  currency: 'EUR',
  effective: '2026-07-01',
  amount: 90_000,
  source: 84_000,
  counted: 84_000,
  kind: 'movement',
  holds: 'until_source_changes',
  reason: 'price_change',
  lossCause: null,
  note: null,
  by: 'ana@example.com',
  at: '2026-06-30T10:00:00.000Z',
  effect: { arr: { on: '2026-07-01', before: 84_000, after: 90_000 }, rates: null },
  writtenThrough: null,
}

async function afterUndo(answer: UndoReceipt) {
  const renderer = createRenderer('crm.record.tab')
  const writer = writing({ undoAdjust: async () => answer })
  renderer.render(
    <Saved
      companyId={1}
      writer={writer}
      receipt={receipt}
      onChanged={() => undefined}
      onClose={() => undefined}
    />,
  )
  renderer.find(LoadingButton).trigger('onClick')
  await renderer.waitFor(() => {
    if (/updated/.test(String(renderer.find(Alert).props.title))) throw new Error('not undone yet')
  })
  const { props, text } = renderer.find(Alert)
  return { title: props.title, text }
}

describe('what was saved', () => {
  it('is taken back, and stays on record', async () => {
    expect(await afterUndo({ id: 'adj_1', state: 'undone', waitsFor: [] })).toEqual({
      title: 'Taken back',
      text: '€90,000 a year from Jul 1, 2026 no longer counts; it stays on record.',
    })
  })

  it('goes on counting where taking it back needs a second person, and says why', async () => {
    const waitsFor = ['changes €40,000 a year, more than €25,000']
    expect(await afterUndo({ id: 'adj_1', state: 'undo_proposed', waitsFor })).toEqual({
      title: 'Undo waits for a second person',
      text:
        '€90,000 a year from Jul 1, 2026 goes on counting until another person approves, ' +
        'because undoing it changes €40,000 a year, more than €25,000.',
    })
  })
})
