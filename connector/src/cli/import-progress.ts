import { Presets, SingleBar } from 'cli-progress'
import { stopwatch } from '../clock.ts'
import { tell } from './output.ts'

const lineEveryMs = 5_000

/** How far reading has come, on stderr: a bar on a terminal, else a line every few seconds. */
export interface ShownImport {
  show(file: string, rows: number, bytes: number, ofBytes: number): void
  stop(): void
}

export const showImport = (terminal = process.stderr.isTTY === true): ShownImport =>
  terminal ? bar() : lines()

/** Rows to come are not known, bytes are. */
function bar(): ShownImport {
  const shown = new SingleBar(
    {
      stream: process.stderr,
      hideCursor: true,
      format: '{file} {bar} {percentage} % | {rows} rows | {duration} s',
    },
    Presets.rect,
  )
  let current = ''
  return {
    show(file, rows, bytes, ofBytes) {
      if (file !== current) {
        shown.stop()
        shown.start(ofBytes, 0, { file, rows: 0 })
      }
      current = file
      shown.update(Math.min(bytes, ofBytes), { file, rows: rows.toLocaleString('en-US') })
    },
    stop: () => shown.stop(),
  }
}

function lines(): ShownImport {
  const elapsed = stopwatch()
  let told = 0
  return {
    show(file, rows, bytes, ofBytes) {
      if (elapsed() - told < lineEveryMs) return
      told = elapsed()
      tell(`${file}: ${rows} rows, ${Math.floor((bytes / Math.max(ofBytes, 1)) * 100)} % read`)
    },
    stop: () => undefined,
  }
}
