import { TextArea } from '@hubspot/ui-extensions'

interface ReasonFieldProps {
  value: string
  description?: string
  onChange: (reason: string) => void
}

/** Why somebody does what they do: everything that is acted on is kept with its reason. */
export const ReasonField = ({ value, description, onChange }: ReasonFieldProps) => (
  <TextArea
    label="Reason"
    name="reason"
    {...(description === undefined ? {} : { description })}
    required
    maxLength={500}
    value={value}
    onInput={onChange}
    onChange={onChange}
  />
)
