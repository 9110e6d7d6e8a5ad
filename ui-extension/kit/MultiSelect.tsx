import type { MultiSelectProps } from '@hubspot/ui-extensions'
import { Disclosure } from './Disclosure.tsx'
import { Glyph } from './Glyph.tsx'
import { Group } from './Group.tsx'
import { useEchoed } from './useEchoed.ts'

/** Kept as one text, since what comes back over the channel is another list with the same values. */
const listText = (values: MultiSelectProps['value']) => values && JSON.stringify(values)

/** A list of check boxes behind a button that says what is chosen. */
export function MultiSelect(props: MultiSelectProps) {
  const [shown, choose] = useEchoed(listText(props.value), '[]')
  const chosen: NonNullable<MultiSelectProps['value']> = JSON.parse(shown)
  const { options, name, readOnly, label = 'Choices', placeholder = 'Choose' } = props
  const names = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  const pick = (value: string | number | boolean, on: boolean) => {
    const next = options
      .map(option => option.value)
      .filter(other => (other === value ? on : chosen.includes(other)))
    choose(JSON.stringify(next))
    props.onChange?.(next)
  }
  const said = names.join(', ') || placeholder
  return (
    <Group field={props}>
      {describedBy => (
        <Disclosure
          className="k-multi"
          summaryClass="k-box-button"
          describedBy={describedBy}
          summary={
            <>
              <span className="k-hidden">{`${label}: `}</span>
              <span className={names.length ? 'k-truncate' : 'k-truncate k-soft'}>{said}</span>
              <Glyph name="down" />
            </>
          }
        >
          {options.map(option => (
            <label key={String(option.value)} className="k-check">
              <input
                type="checkbox"
                name={name}
                value={String(option.value)}
                checked={chosen.includes(option.value)}
                disabled={readOnly}
                onChange={event => pick(option.value, event.target.checked)}
              />
              {option.label}
            </label>
          ))}
        </Disclosure>
      )}
    </Group>
  )
}
