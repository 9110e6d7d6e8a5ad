import { configSchema } from './config-schema.ts'
import { measuresPage } from './measures-page.ts'
import { propertiesPage } from './properties-page.ts'

/** The pages that are generated from the source, by the file each is stored in. */
export const pages: Readonly<Record<string, () => string>> = {
  'docs/MEASURES.md': measuresPage,
  'docs/PROPERTIES.md': propertiesPage,
  'docs/perennial.config.schema.json': configSchema,
}
