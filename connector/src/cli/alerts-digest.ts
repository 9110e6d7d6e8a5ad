import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Digest, digests, emptyDigest } from '../alerts/digest.ts'
import { digestHtml } from '../alerts/digest-html.ts'
import { digestText } from '../alerts/digest-text.ts'
import { ConfigError } from '../errors.ts'
import { count, emit } from './output.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'
import { running, verb } from './verb.ts'

interface DigestOptions extends CommonOptions {
  owner?: string
  format: string
  out?: string
}

/** How a digest is written, and what a file of it is called. */
const formats: Readonly<Record<string, { ending: string; write(digest: Digest): string }>> = {
  text: { ending: 'txt', write: digestText },
  html: { ending: 'html', write: digestHtml },
  json: { ending: 'json', write: digest => JSON.stringify(digest) },
}

export const alertsDigest = verb(
  'digest',
  'who each owner should call first, why and by when, for any mailer',
)
  .option('--owner <id>', "only one owner's, by the CRM's id of the owner")
  .option('--format <format>', 'html, text or json', 'text')
  .option('--out <folder>', 'write one file an owner')
  .action(
    running(async (options: DigestOptions) =>
      withSession(async session => {
        const format = formatIn(options)
        const { store, config } = session
        const { portalId, scope } = await offlineScope(session, options)
        const desk = { scope, config }
        const ownerId = options.owner ?? null
        const found = await store.withoutTrace(portalId, tx => digests(tx, desk, { ownerId, visible: null }))
        const all = found.length === 0 && ownerId !== null ? [emptyDigest(desk, ownerId)] : found
        const files = options.out === undefined ? [] : await written(all, options.out, format)
        emit(options.json === true, { asOf: scope.asOf, digests: all, files }, () =>
          options.out === undefined
            ? all.map(one => headed(one, format.write)).join('\n\n') || 'Nobody has an open alert.'
            : `${count(files.length, 'file')} written to ${options.out}.`,
        )
        return 0
      }),
    ),
  )

/** Several in a row are told apart by their owner; a file has the owner in its name. */
const headed = (digest: Digest, write: (typeof formats)[string]['write']): string =>
  write === digestText ? `Owner ${digest.ownerId ?? 'not known'}: ${write(digest)}` : write(digest)

function formatIn({ format }: DigestOptions) {
  const found = formats[format]
  if (found !== undefined) return found
  throw new ConfigError(`--format: ${JSON.stringify(format)} is not a format`, {
    field: '--format',
    remedy: `use one of: ${Object.keys(formats).join(', ')}`,
  })
}

async function written(
  all: readonly Digest[],
  folder: string,
  { ending, write }: (typeof formats)[string],
): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (const digest of all) {
    const file = join(folder, `digest-${fileSafe(digest.ownerId ?? 'nobody')}.${ending}`)
    await writeFile(file, write(digest))
    files.push(file)
  }
  return files
}

/** An owner's id comes from the CRM and may be any text. */
const fileSafe = (id: string): string => encodeURIComponent(id).replaceAll('.', '%2E')
