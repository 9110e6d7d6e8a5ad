import { createController } from '@remote-ui/react/host'
import type { ComponentType } from 'react'
import { components } from './components.ts'
import { Missing } from './Missing.tsx'

const missing = new Map<string, ComponentType>()

/** Kept by name: a new component on each look-up would lose its state at each render. */
function stand(name: string): ComponentType {
  const known = missing.get(name) ?? (() => <Missing name={name} />)
  missing.set(name, known)
  return known
}

/** Draws what arrives over the remote channel; a component without a twin shows its name. */
export const controller = {
  ...createController(components),
  get: (name: string) => components[name] ?? stand(name),
}
