import { DateInput, Input, Modal, ModalBody, Select, TextArea } from '@hubspot/ui-extensions'
import type { CardPerson } from '@perennial/shared/card'
import type { TouchpointReceipt, TouchpointRequest } from '@perennial/shared/touchpoint-request'
import { useState } from 'react'
import { Step } from '../../common/act/Step.tsx'
import { newKey, useAct } from '../../common/act/useAct.ts'
import { dateOf, dayOf } from '../../common/words/baseDate.ts'
import type { Writer } from './writer.ts'

interface LogTouchpointProps {
  companyId: number
  writer: Writer
  people: CardPerson[]
  asOf: string
  onLogged: (receipt: TouchpointReceipt) => void
}

export const logTouchpointId = 'log-touchpoint'

/** Records what was said to whom, as an activity in the CRM itself. */
export const LogTouchpoint = (props: LogTouchpointProps) => (
  <Modal id={logTouchpointId} title="Log touchpoint" width="md">
    <ModalBody>
      <TouchpointForm {...props} />
    </ModalBody>
  </Modal>
)

type Channel = TouchpointRequest['channel']

const channels: { value: Channel; label: string }[] = [
  { value: 'call', label: 'Call' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'email', label: 'Email' },
  { value: 'note', label: 'Note' },
]
const nobody = { value: '', label: 'Nobody in particular' }

function TouchpointForm({ companyId, writer, people, asOf, onLogged }: LogTouchpointProps) {
  const [channel, setChannel] = useState<Channel>('call')
  const [contactId, setContactId] = useState('')
  const [on, setOn] = useState(dateOf(asOf))
  const [subject, setSubject] = useState('')
  const [body, setBody] = useState('')
  /** One key for one form, so that sending it again after a lost answer logs it once. */
  const [key] = useState(newKey)
  const { busy, problem, run } = useAct()
  const log = () =>
    run(async () => {
      const contactIds = contactId === '' ? [] : [contactId]
      const said = { subject: subject.trim(), body: body.trim() }
      onLogged(await writer.logTouchpoint(companyId, { channel, contactIds, on: dayOf(on), ...said, key }))
    })
  return (
    <Step
      problem={problem}
      busy={busy}
      forward={{ label: 'Log', onClick: log, disabled: subject.trim() === '' }}
    >
      <Select
        label="Kind"
        name="channel"
        value={channel}
        options={channels}
        onChange={value => setChannel(value as Channel)}
      />
      {people.length > 0 ? (
        <Select
          label="With"
          name="contact"
          value={contactId}
          options={[nobody, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={value => setContactId(String(value))}
        />
      ) : null}
      <DateInput
        label="On"
        name="on"
        format="YYYY-MM-DD"
        required
        value={on}
        onChange={day => day && setOn(day)}
      />
      <Input
        label="Subject"
        name="subject"
        required
        value={subject}
        onInput={setSubject}
        onChange={setSubject}
      />
      <TextArea
        label="What was said"
        name="body"
        maxLength={5000}
        value={body}
        onInput={setBody}
        onChange={setBody}
      />
    </Step>
  )
}
