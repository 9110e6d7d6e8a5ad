import {
  Alert,
  Button,
  DateInput,
  Input,
  LoadingButton,
  Select,
  Text,
  TextArea,
} from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { ListedAlert } from '@perennial/shared/alert-request'
import type { StageReport } from '@perennial/shared/stage-request'
import type { ReactNode } from 'react'
import { openAlert } from '../../../../fixtures/alerts.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { writing } from '../../../../fixtures/writers.ts'
import { LogTouchpoint } from './LogTouchpoint.tsx'
import { MoveStage } from './MoveStage.tsx'
import { OpenAlert } from './OpenAlert.tsx'
import { SnoozeAlert } from './SnoozeAlert.tsx'
import type { Writer } from './writer.ts'

const ignored = () => undefined

function shown(form: ReactNode) {
  const renderer = createRenderer('crm.record.tab')
  renderer.render(form)
  const press = () => renderer.find(LoadingButton).trigger('onClick')
  return { renderer, press }
}

/** Keeps what one act was asked with. */
function noting<A extends keyof Writer>(act: A, answer: unknown) {
  const asked: unknown[][] = []
  const acts = {
    [act]: async (...words: unknown[]) => {
      asked.push(words)
      return answer
    },
  } as Partial<Writer>
  return { asked, acts }
}

describe('logging a touchpoint', () => {
  const people = [
    { id: '20', name: 'Eva Lang', jobTitle: null, role: null, lastTouch: null, touches: [], url: null },
  ]

  it('sends what was said, with whom and when, under one key', async () => {
    const { asked, acts } = noting('logTouchpoint', { waitsBecause: null })
    const { renderer, press } = shown(
      <LogTouchpoint
        companyId={1}
        writer={writing(acts)}
        people={people}
        asOf="2026-06-30"
        onLogged={ignored}
      />,
    )
    expect(renderer.find(LoadingButton).props.disabled).toBe(true)
    renderer.find(Input, { name: 'subject' }).props.onInput?.(' Renewal ')
    renderer.find(Select, { name: 'contact' }).props.onChange?.('20')
    renderer.find(DateInput).props.onChange?.({ year: 2026, month: 5, date: 29 })
    press()
    press()
    await renderer.waitFor(() => expect(asked).toHaveLength(2))
    expect(asked[0]).toEqual([
      1,
      {
        channel: 'call',
        contactIds: ['20'],
        on: '2026-06-29',
        subject: 'Renewal',
        body: '',
        key: expect.any(String),
      },
    ])
    expect(asked[1]).toEqual(asked[0])
  })
})

describe('moving a stage', () => {
  const report = {
    account: { id: '1', name: 'Ada', url: null },
    asOf: '2026-06-30',
    stage: {
      name: 'adopt',
      label: 'Adopt',
      since: '2026-05-01',
      days: 60,
      how: 'manual',
      by: 'ana@example.com',
      reason: 'Late start',
      when: null,
    },
    moves: [{ name: 'retain', label: 'Retain' }],
    history: [],
  } satisfies StageReport

  it.each([
    ['into a stage', 'retain', { to: 'retain', reason: 'Adopted' }],
    ['back to the conditions', 'the conditions', { release: true, reason: 'Adopted' }],
  ])('%s needs a reason', async (_, choice, request) => {
    const { asked, acts } = noting('moveStage', report)
    const { renderer, press } = shown(
      <MoveStage companyId={1} writer={writing({ ...acts, stage: async () => report })} onMoved={ignored} />,
    )
    await renderer.waitFor(() => renderer.find(Select))
    expect(textOf(renderer.getRootNode())).toContain(
      'In Adopt since May 1, 2026, put there by ana@example.com.',
    )
    renderer.find(Select).props.onChange?.(choice)
    expect(renderer.find(LoadingButton).props.disabled).toBe(true)
    renderer.find(TextArea).props.onInput?.('Adopted')
    press()
    await renderer.waitFor(() => expect(asked).toEqual([[1, request]]))
  })
})

describe('an open alert', () => {
  const opened = (alerts: ListedAlert[], acts: Partial<Writer> = {}) =>
    shown(
      <OpenAlert
        companyId={1}
        writer={writing({ alerts: async () => ({ asOf: '2026-06-30', alerts }), ...acts })}
        closeOverlay={ignored}
      />,
    )

  it('says by when to act, the risk then and now, and what may be saved', async () => {
    const { renderer } = opened([openAlert])
    await renderer.waitFor(() => renderer.find(Alert))
    expect(renderer.find(Alert).props.title).toBe('Act by Jul 10, 2026')
    expect(renderer.find(Text).text).toBe(
      'Risk of losing the renewal 40% when raised on Jun 1, 2026, 50% now. ' +
        '30% of it may still be saved: the notice date is ahead.',
    )
  })

  it('is judged with one press, and then says so', async () => {
    const { asked, acts } = noting('judge', {})
    const { renderer } = opened([openAlert], acts)
    await renderer.waitFor(() => renderer.find(Alert))
    renderer.findAll(Button).at(-1)!.trigger('onClick')
    await renderer.waitFor(() => expect(asked).toEqual([['al1', { useful: false, key: expect.any(String) }]]))
  })

  it('that is over is no longer shown', async () => {
    const alerts: ListedAlert[] = [openAlert]
    const acts = {
      judge: async () => {
        alerts[0] = { ...openAlert, status: 'resolved' }
        return {} as never
      },
    }
    const { renderer } = opened(alerts, acts)
    await renderer.waitFor(() => renderer.find(Alert))
    renderer.findAll(Button).at(-1)!.trigger('onClick')
    await renderer.waitFor(() => expect(renderer.maybeFind(Alert)).toBeNull())
  })

  it('is snoozed for a fortnight unless another day is named', async () => {
    const { asked, acts } = noting('snooze', {})
    const { renderer, press } = shown(
      <SnoozeAlert alertId="al1" asOf="2026-06-30" writer={writing(acts)} onSnoozed={ignored} />,
    )
    renderer.find(TextArea).props.onInput?.('Talking on Monday')
    press()
    await renderer.waitFor(() =>
      expect(asked).toEqual([
        ['al1', { until: '2026-07-14', reason: 'Talking on Monday', key: expect.any(String) }],
      ]),
    )
  })
})
