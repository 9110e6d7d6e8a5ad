const chunkLength = 65_536

/** Newline-delimited JSON in pieces big enough to be sent quickly. */
export async function* jsonLines(values: Iterable<unknown> | AsyncIterable<unknown>): AsyncIterable<string> {
  let chunk = ''
  for await (const value of values) {
    chunk += `${JSON.stringify(value)}\n`
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
