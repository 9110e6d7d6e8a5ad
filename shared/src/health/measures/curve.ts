import type { Scale } from '../scale.ts'

/** A scale of straight lines between points, the lowest figure first. */
export const curve = (...linear: [figure: number, value: number][]): Scale => ({ linear })
