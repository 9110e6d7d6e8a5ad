import type { ExtensionEvent, FormSubmitExtensionEvent } from '@hubspot/ui-extensions'

let made = 0

/** What a card's click handler receives: plain data, because it crosses to the worker. */
export const clickEvent = (): ExtensionEvent => event('click')

export const submitEvent = <V>(targetValue: V): FormSubmitExtensionEvent<V> => ({
  ...event('submit'),
  targetValue,
})

function event(type: string): ExtensionEvent {
  made += 1
  return { type, bubbles: true, timeStamp: performance.now(), id: `${type}-${made}` }
}
