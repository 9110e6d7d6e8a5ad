import type { Surface } from '../project/Surface.ts'

/** What the page knows of the surfaces it shows. */
export type SurfaceView = Pick<Surface, 'bundle' | 'name' | 'location' | 'objectTypes'>

export interface ProjectView {
  /** The app's name. */
  name: string
  surfaces: SurfaceView[]
  /** Origins an iframe may show. */
  iframeOrigins: string[]
}
