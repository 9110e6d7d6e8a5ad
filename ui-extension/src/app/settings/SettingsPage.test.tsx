import {
  Alert,
  Button,
  ErrorState,
  Input,
  LoadingButton,
  LoadingSpinner,
  NumberInput,
  StepperInput,
  Tab,
  TableRow,
  TextArea,
} from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { DraftRequest, SettingFinding } from '@perennial/shared/wire/settings-draft'
import type { PublishReceipt, PublishRequest, RollbackRequest } from '@perennial/shared/wire/settings-publish'
import { kept, settings, settling } from '../../../fixtures/settings.ts'
import { textOf } from '../../../fixtures/textOf.ts'
import { CardFailure } from '../common/connector/failure.ts'
import { SettingsPage } from './SettingsPage.tsx'
import type { SettingsConnector } from './settingsConnector.ts'

const page = { addAlert: () => undefined, closeOverlay: () => undefined }
const receipt: PublishReceipt = {
  ...{ version: 5, before: 4, restores: null, changes: [], by: 'ana@acme.example', reason: 'why' },
  ...{ at: '2026-06-30T12:00:00.000Z', key: 'k' },
}

async function show(acts: Partial<SettingsConnector> = {}) {
  const drafts: DraftRequest[] = []
  const connector = settling(acts)
  const recording: SettingsConnector = {
    ...connector,
    keep: draft => {
      drafts.push(draft)
      return connector.keep(draft)
    },
  }
  const renderer = createRenderer('settings')
  renderer.render(<SettingsPage connector={recording} page={page} />)
  await renderer.waitFor(() => renderer.find(Tab, { tabId: 'scorecard' }))
  const text = () => textOf(renderer.getRootNode())
  const named = <T extends { props: { name?: unknown } }>(all: T[], name: string): T =>
    all.find(({ props }) => props.name === name)!
  const number = (name: string) => named(renderer.findAll(NumberInput), name)
  const button = (label: string) => renderer.findAll(Button).find(one => one.text === label)!
  return { renderer, drafts, text, number, button, named }
}

it('says who published what rules, and begins no draft by itself', async () => {
  const { text, drafts } = await show()
  expect(text()).toContain('Version 4 in force since')
  expect(text()).toContain('published by ana@acme.example: first draft.')
  expect(text()).toContain('Change a setting to begin a draft.')
  expect(drafts).toEqual([])
})

it('keeps a change as a draft, and shows at once what it would do', async () => {
  const { renderer, number, drafts, text } = await show()
  number('scorecard.weights.usage_trend').trigger('onChange', 30 as never)
  await renderer.waitFor(() => expect(text()).toContain('1 of 40 accounts would change band'))
  expect(drafts).toEqual([{ base: 4, edits: [{ path: ['scorecard', 'weights', 'usage_trend'], value: 30 }] }])
  const rows = renderer.findAll(TableRow).map(row => textOf(row))
  expect(rows.find(row => row.startsWith('Product usage trend'))).toContain('38%')
  expect(rows.find(row => row.startsWith('Sum of weights'))).toContain('80')
  expect(rows.find(row => row.startsWith('Bell'))).toBe('Bell €12,000 Watch, 48 At risk, 43')
  expect(text()).toContain('Accounts newly at risk a week: 1 now, 1.25 under the draft')
  await renderer.waitFor(() => expect(text()).toContain('60% (3 of 5)'))
  expect(text()).toContain('unknown: no renewal of a term was decided in that time')
})

it('goes back to no draft when a value is as it was, and takes measures out and up', async () => {
  const { renderer, number, drafts, button } = await show()
  number('scorecard.bands.watch').trigger('onChange', 50 as never)
  await renderer.waitFor(() => expect(drafts).toHaveLength(1))
  number('scorecard.bands.watch').trigger('onChange', 45 as never)
  await renderer.waitFor(() => expect(drafts.at(-1)).toEqual({ base: 4, edits: [] }))
  button('Remove Ticket load').trigger('onClick')
  await renderer.waitFor(() =>
    expect(drafts.at(-1)?.edits).toEqual([{ path: ['scorecard', 'weights', 'ticket_load'] }]),
  )
  await renderer.waitFor(() => expect(button('Put Ticket load back')).toBeTruthy())
})

it('writes shares in percent, and empty where a setting may be empty', async () => {
  const { renderer, number, drafts, named } = await show()
  expect(number('policy.amountTolerance').props).toMatchObject({ value: 7, label: 'Tolerance (%)' })
  number('policy.amountTolerance').trigger('onChange', 9 as never)
  named(renderer.findAll(Input), 'mapping.company.arr').trigger('onChange', 'arr_total' as never)
  named(renderer.findAll(StepperInput), 'policy.ledger.graceDays').trigger('onChange', 30 as never)
  await renderer.waitFor(() =>
    expect(drafts.at(-1)?.edits).toEqual([
      { path: ['policy', 'amountTolerance'], value: 0.09 },
      { path: ['mapping', 'company', 'arr'], value: 'arr_total' },
      { path: ['policy', 'ledger', 'graceDays'], value: 30 },
    ]),
  )
})

it('says what is wrong beside the field, and does not offer to publish it', async () => {
  const finding: SettingFinding = {
    ...{ severity: 'error', code: 'invalid', path: ['scorecard', 'bands', 'watch'], value: '80' },
    ...{ message: 'is above healthy', remedy: 'write less' },
  }
  const { renderer, number, text, button } = await show({
    keep: async draft => kept(draft, { findings: [finding], ok: false }),
  })
  number('scorecard.bands.watch').trigger('onChange', 80 as never)
  await renderer.waitFor(() =>
    expect(number('scorecard.bands.watch').props).toMatchObject({
      error: true,
      validationMessage: 'is above healthy. To do: write less.',
    }),
  )
  expect(button('Publish').props.disabled).toBe(true)
  expect(text()).toContain('What would change is unknown until the draft is mended.')
})

it('publishes what was looked at, once a reason is given', async () => {
  const asked: PublishRequest[] = []
  const draft = kept({ base: 4, edits: [{ path: ['scorecard', 'bands', 'watch'], value: 50 }] })
  const { renderer } = await show({
    settings: async () => ({ ...settings, draft }),
    publish: async request => {
      asked.push(request)
      return receipt
    },
  })
  const publish = () => renderer.findAll(LoadingButton).find(one => one.text === 'Publish')!
  expect(publish().props.disabled).toBe(true)
  renderer.find(TextArea).trigger('onInput', 'quieter weeks' as never)
  await renderer.waitFor(() => expect(publish().props.disabled).toBe(false))
  publish().trigger('onClick')
  await renderer.waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0]).toMatchObject({ base: 4, draft: draft.savedAt, reason: 'quieter weeks' })
})

it('names a conflict, and takes the draft over to what rules now', async () => {
  const conflict = { version: 4, by: 'bo@acme.example', changed: ['scorecard.bands.watch'] }
  const edits = [{ path: ['scorecard', 'bands', 'watch'], value: 50 }]
  const { renderer, drafts, button } = await show({
    settings: async () => ({ ...settings, draft: kept({ base: 3, edits }, { conflict }) }),
  })
  expect(textOf(renderer.find(Alert))).toContain(
    'Your draft began on version 3; version 4 by bo@acme.example rules now. It changed, too: scorecard.bands.watch.',
  )
  expect(button('Publish').props.disabled).toBe(true)
  button('Take my draft over to it').trigger('onClick')
  await renderer.waitFor(() => expect(drafts).toEqual([{ base: 4, edits }]))
  await renderer.waitFor(() => expect(button('Publish').props.disabled).toBe(false))
})

it('shows retention and alerts side by side', async () => {
  const draft = kept({ base: 4, edits: [{ path: ['policy', 'ledger', 'graceDays'], value: 30 }] })
  const { renderer, text } = await show({ settings: async () => ({ ...settings, draft }) })
  await renderer.waitFor(() => expect(text()).toContain('A week of alerts'))
  const rows = renderer.findAll(TableRow).map(row => textOf(row))
  expect(rows).toContain('GRR 95.0% 96.2%')
  expect(rows).toContain('Alerts raised 8 10')
  expect(rows).toContain('Held back by the budget 2 0')
})

it('lists versions with what each changed, and rolls back with a reason', async () => {
  const asked: RollbackRequest[] = []
  const one = {
    origin: 'published',
    by: 'ana',
    reason: 'why',
    restores: null,
    at: '2026-06-01T08:00:00.000Z',
  } as const
  const { renderer, text } = await show({
    versions: async () => ({
      versions: [
        { ...one, version: 4, changes: [{ path: 'scorecard.bands.watch', from: '40', to: '45' }] },
        { ...one, version: 3, changes: null },
      ],
    }),
    rollBack: async request => {
      asked.push(request)
      return { ...receipt, restores: 3 }
    },
  })
  await renderer.waitFor(() => expect(text()).toContain('Watch from: 40 becomes 45'))
  expect(text()).toContain('Unknown: there is no version before it that can still be read.')
  renderer.find(TextArea).trigger('onInput', 'too quiet' as never)
  const back = () => renderer.findAll(LoadingButton).find(({ text: label }) => label === 'Roll back')!
  await renderer.waitFor(() => expect(back().props.disabled).toBe(false))
  back().trigger('onClick')
  await renderer.waitFor(() => expect(asked).toMatchObject([{ base: 4, to: 3, reason: 'too quiet' }]))
})

it('keeps what was typed when keeping it failed, and says why', async () => {
  const { renderer, number, button } = await show({
    keep: async () => {
      throw new CardFailure('Perennial could not be reached.', 'Check your connection, then try again.')
    },
  })
  number('scorecard.bands.watch').trigger('onChange', 50 as never)
  await renderer.waitFor(() => expect(renderer.find(Alert).props.title).toBe('The last change is not kept'))
  expect(number('scorecard.bands.watch').props.value).toBe(50)
  expect(button('Publish').props.disabled).toBe(true)
})

it('says that it is loading, and why it could not load', async () => {
  const renderer = createRenderer('settings')
  const refusing = settling({
    settings: async () => {
      throw new CardFailure('You may not see the settings.', 'Ask RevOps.')
    },
  })
  renderer.render(<SettingsPage connector={refusing} page={page} />)
  expect(renderer.find(LoadingSpinner).props.label).toBe('Loading settings')
  await renderer.waitFor(() => renderer.find(ErrorState))
  expect(textOf(renderer.getRootNode())).toContain('You may not see the settings. Ask RevOps.')
})
